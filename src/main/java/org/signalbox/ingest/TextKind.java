package org.signalbox.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text is taken for. */
enum TextKind {
  TABLE,
  JSON,
  PROSE;

  private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "psv", "dat", "data");
  private static final Set<String> JSONS = Set.of("json", "jsonl", "ndjson", "geojson");
  private static final Pattern RECORDS = Pattern.compile("(?s)[\\s\\[]*+\\{\\s*+[\"}].*");

  /**
   * By content first: text that begins like JSON records is JSON under any name. By extension
   * second. What is left, such as a text file or pasted text, is a table where its lines are
   * convincing rows ({@link TableEvidence}) and prose otherwise.
   *
   * @param head the first characters
   */
  static TextKind of(String name, String head, TextTable table) {
    String extension = extension(name);
    if (JSONS.contains(extension)) {
      return JSON;
    }
    if (RECORDS.matcher(head).matches()) {
      return JSON;
    }
    if (TABLES.contains(extension)) {
      return TABLE;
    }
    return new TableEvidence(table).convincing() ? TABLE : PROSE;
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
