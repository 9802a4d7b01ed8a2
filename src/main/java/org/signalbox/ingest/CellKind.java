package org.signalbox.ingest;

import java.util.regex.Pattern;

/**
 * Kinds of cell that a right dialect leaves behind, for the type score of van den Burg, Nazabal and
 * Sutton (2019), "Wrangling messy CSV files by detecting row and type patterns".
 */
enum CellKind {
  EMPTY,
  NUMBER,
  MOMENT,
  ADDRESS,
  WORDS,
  QUOTED,
  STRUCTURE,
  LIST,
  OTHER;

  private static final Pattern NUMBERS =
      Pattern.compile(
          "[-+(]?\\s?[$€£¥]?\\s?[-+]?[0-9.,' ]*[0-9][0-9.,]*([eE][-+]?\\d+)?\\s?[%)€$]?");
  private static final Pattern MOMENTS =
      Pattern.compile(
          "[0-9]{1,4}([-/. ][0-9A-Za-z]{1,9}){1,2}([T ,]+[0-9:. apmAPMZ+-]+)?|[0-9:.]+");
  private static final Pattern ADDRESSES =
      Pattern.compile("(https?://|ftp://|www\\.|mailto:)\\S+|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern LISTS =
      Pattern.compile("[^;|,]{1,30}([;|])[^;|,]{1,30}(\\1[^;|,]{1,30})+");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M} _.()&+*%/@#!?$€£§°:<>=~^'’‘“”–—\\-]+");

  /**
   * @param raw trimmed, with its quotes
   * @param quote the candidate's, 0 when it has none
   */
  static CellKind of(String raw, char quote) {
    if (raw.isEmpty()) {
      return EMPTY;
    }
    if (quote != 0 && raw.charAt(0) == quote) {
      boolean closed = raw.length() > 1 && raw.charAt(raw.length() - 1) == quote;
      return closed ? QUOTED : OTHER;
    }
    if (raw.length() > 500) {
      return OTHER;
    }
    if (NUMBERS.matcher(raw).matches()) {
      return NUMBER;
    }
    if (MOMENTS.matcher(raw).matches()) {
      return MOMENT;
    }
    if (ADDRESSES.matcher(raw).matches()) {
      return ADDRESS;
    }
    if ((raw.startsWith("{") && raw.endsWith("}")) || (raw.startsWith("[") && raw.endsWith("]"))) {
      return STRUCTURE;
    }
    if (LISTS.matcher(raw).matches()) {
      return LIST;
    }
    return WORD.matcher(raw).matches() ? WORDS : OTHER;
  }
}
