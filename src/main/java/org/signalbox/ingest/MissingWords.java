package org.signalbox.ingest;

import java.util.Set;

/** Cells that say that there is no value. */
final class MissingWords {
  // "none" in lower case stays: as an answer in a survey it is a value; "None" is Python's null.
  private static final Set<String> WORDS =
      Set.of(
          "",
          "NA",
          "N/A",
          "n/a",
          "#N/A",
          "#NA",
          "#N/A N/A",
          "<NA>",
          "null",
          "NULL",
          "Null",
          "#NULL!",
          "None",
          "nan",
          "NaN",
          "NAN",
          "-NaN",
          "-nan",
          "-",
          "--",
          "—",
          "–",
          "?",
          ".",
          "..",
          "...",
          "\\N",
          "#VALUE!",
          "#REF!",
          "#DIV/0!",
          "(null)",
          "(blank)");

  /** Bytes of the longest in UTF-8. */
  static final int LONGEST = 9;

  private MissingWords() {}

  static boolean contains(String cell) {
    return cell.length() <= LONGEST && WORDS.contains(cell);
  }
}
