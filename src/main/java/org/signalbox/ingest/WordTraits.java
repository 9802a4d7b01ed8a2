package org.signalbox.ingest;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How the words of a column look, as shares of a sample from 0 to 1.
 *
 * @param words mean number of words in a cell
 * @param marked whether numbers carry anything besides digits
 */
record WordTraits(
    double urls, double moments, double numbers, double lists, double words, boolean marked) {
  private static final int LONGEST = 300;
  private static final Pattern URL = Pattern.compile("(?i)(https?://|www\\.|ftp://).*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[(-]?\\s?[-+]?(US)?[$€£]?\\s?[-+]?\\d[\\d,. ]*+\\s?[%A-Za-z°\"/]{0,12}[23]?\\)?");
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{1,2}:\\d\\d(:\\d\\d)?(\\.\\d+)?( ?[APap][Mm])?|#{6,}|\\d{1,2}-[A-Z][a-z]{2}");
  private static final Pattern PARTS = Pattern.compile("[^,;|]+([,;|])[^,;|]+\\1[^,;|]+.*");

  static WordTraits of(List<String> samples) {
    var dates = new DateReader(DateOrder.MONTH_FIRST);
    double words =
        samples.stream().mapToInt(s -> s.strip().split("\\s+").length).average().orElse(0);
    return new WordTraits(
        share(samples, s -> URL.matcher(s).matches()),
        share(samples, s -> MOMENT.matcher(s).matches() || dates.read(s)),
        share(samples, s -> NUMBER.matcher(s).matches()),
        share(samples, s -> list(s, words)),
        words,
        share(samples, s -> s.matches("\\d+")) < 0.5);
  }

  private static boolean list(String cell, double words) {
    boolean opened = !cell.isEmpty() && "[{(".indexOf(cell.charAt(0)) >= 0;
    boolean closed = !cell.isEmpty() && "]})".indexOf(cell.charAt(cell.length() - 1)) >= 0;
    // A long cell comes here cut off, without its end.
    return opened && (closed || cell.length() == LONGEST)
        || (words < 14 && PARTS.matcher(cell).matches());
  }

  private static double share(List<String> samples, Predicate<String> test) {
    long passed =
        samples.stream()
            .map(s -> s.length() > LONGEST ? s.substring(0, LONGEST) : s)
            .filter(test)
            .count();
    return samples.isEmpty() ? 0 : (double) passed / samples.size();
  }
}
