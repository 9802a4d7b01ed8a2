package org.signalbox.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text is taken for: by its content first, by the extension of its name second. */
final class TextKind {
  private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "psv", "dat", "data");
  private static final Set<String> JSONS = Set.of("json", "jsonl", "ndjson", "geojson");
  private static final Pattern RECORDS = Pattern.compile("(?s)[\\s\\[]*+\\{\\s*+[\"}].*");

  private TextKind() {}

  /**
   * Whether it is worth reading as JSON: text that begins like records is, under any name.
   *
   * @param head the first characters
   */
  static boolean json(String name, String head) {
    return namedJson(name) || RECORDS.matcher(head).matches();
  }

  static boolean namedJson(String name) {
    return JSONS.contains(extension(name));
  }

  /**
   * Whether a text is no table. A file that is called one is; any other text, such as a .txt file
   * or pasted text, is a table where its lines are convincing rows ({@link TableEvidence}).
   */
  static boolean prose(String name, TextTable table) {
    return !TABLES.contains(extension(name)) && !new TableEvidence(table).convincing();
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
