package org.signalbox.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.signalbox.task.Document;
import org.signalbox.task.TextClassificationTask;

/**
 * Labelled texts as their authors published them: the sentences of Kotzias et al. (2015), the SMS
 * Spam Collection (Almeida &amp; Hidalgo 2011), TREC questions (Li &amp; Roth 2002), BANKING77
 * (Casanueva et al. 2020).
 */
public final class TextSets {
  private TextSets() {}

  /** A text and its label. */
  private record Labelled(String text, String label) {}

  /** One sentence a line, a tab, 1 for positive and 0 for negative; a header first. */
  public static TextClassificationTask sentences(String name, Path file) throws IOException {
    List<Labelled> all = new ArrayList<>();
    for (String line : lines(file).subList(1, lines(file).size())) {
      int tab = line.lastIndexOf('\t');
      boolean positive = line.substring(tab + 1).strip().equals("1");
      all.add(new Labelled(line.substring(0, tab), positive ? "positive" : "negative"));
    }
    return task(name, all);
  }

  /** The label, a tab, one message a line. */
  public static TextClassificationTask messages(String name, Path file) throws IOException {
    return task(
        name,
        lines(file).stream()
            .map(line -> line.split("\t", 2))
            .map(parts -> new Labelled(parts[1], parts[0]))
            .toList());
  }

  /** The fine label, a space, the question, a tab, the coarse label. */
  public static TextClassificationTask questions(String name, Path file, Repeats repeats)
      throws IOException {
    Map<String, Labelled> different = new LinkedHashMap<>();
    List<Labelled> all = new ArrayList<>();
    for (String line : lines(file)) {
      int tab = line.lastIndexOf('\t');
      String text = line.substring(line.indexOf(' ') + 1, tab);
      Labelled one = new Labelled(text, line.substring(tab + 1).strip());
      all.add(one);
      different.putIfAbsent(text, one);
    }
    return task(name, repeats == Repeats.KEPT ? all : List.copyOf(different.values()));
  }

  /** Whether a text that stands in a file several times counts as often. */
  public enum Repeats {
    /** As the file is; a repeated text can then be learned in one fold and asked in another. */
    KEPT,
    /** Each text once, so that nothing asked was seen before. */
    LEFT_OUT
  }

  /** A comma and the label behind the text, which may stand in quotes; a header first. */
  public static TextClassificationTask intents(String name, Path file) throws IOException {
    List<Labelled> all = new ArrayList<>();
    for (String line : lines(file).subList(1, lines(file).size())) {
      int comma = line.lastIndexOf(',');
      String text = line.substring(0, Math.max(0, comma)).strip();
      if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
        text = text.substring(1, text.length() - 1).replace("\"\"", "\"");
      }
      if (comma > 0) {
        all.add(new Labelled(text, line.substring(comma + 1).strip()));
      }
    }
    return task(name, all);
  }

  private static List<String> lines(Path file) throws IOException {
    return Arrays.stream(Files.readString(file, StandardCharsets.UTF_8).split("\r?\n"))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static TextClassificationTask task(String name, List<Labelled> all) {
    Set<String> labels = new TreeSet<>();
    all.forEach(one -> labels.add(one.label()));
    List<String> classes = List.copyOf(labels);
    return new TextClassificationTask(
        name,
        IntStream.range(0, all.size())
            .mapToObj(i -> new Document(Integer.toString(i + 1), all.get(i).text()))
            .toList(),
        all.stream().mapToInt(one -> classes.indexOf(one.label())).toArray(),
        classes);
  }
}
