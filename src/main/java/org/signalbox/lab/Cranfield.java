package org.signalbox.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.signalbox.task.Document;
import org.signalbox.task.RetrievalTask;

/**
 * The Cranfield collection (Cleverdon 1967): 1,400 abstracts, 225 queries, and which abstracts are
 * relevant to which query; every degree of relevance counts as relevant.
 */
public final class Cranfield {
  private static final Pattern RECORD = Pattern.compile("(?m)^\\.I \\d+\\R");
  private static final Pattern BODY = Pattern.compile("(?m)^\\.W\\R");
  private static final int TOP = 10;

  private Cranfield() {}

  /**
   * @param folder holds {@code cran.all.1400}, {@code cran.qry} and {@code cranqrel}
   * @param every only every n-th query
   */
  public static RetrievalTask read(String name, Path folder, int every) throws IOException {
    List<Document> documents = documents(folder.resolve("cran.all.1400"), "");
    List<Document> queries = documents(folder.resolve("cran.qry"), "q");
    List<Set<String>> relevant = new ArrayList<>();
    queries.forEach(query -> relevant.add(new HashSet<>()));
    for (String line : Files.readString(folder.resolve("cranqrel")).split("\\R")) {
      String[] parts = line.strip().split("\\s+");
      if (parts.length > 1) {
        relevant.get(Integer.parseInt(parts[0]) - 1).add(parts[1]);
      }
    }
    List<Document> asked = new ArrayList<>();
    List<Set<String>> judged = new ArrayList<>();
    for (int q = 0; q < queries.size(); q += every) {
      asked.add(queries.get(q));
      judged.add(relevant.get(q));
    }
    return new RetrievalTask(name, documents, asked, judged, TOP);
  }

  private static List<Document> documents(Path file, String prefix) throws IOException {
    List<Document> documents = new ArrayList<>();
    String[] records = RECORD.split(Files.readString(file, StandardCharsets.ISO_8859_1));
    for (int i = 1; i < records.length; i++) {
      String[] parts = BODY.split(records[i], 2);
      String text = parts.length > 1 ? parts[1] : "";
      documents.add(new Document(prefix + i, text.replaceAll("\\s+", " ").strip()));
    }
    return documents;
  }
}
