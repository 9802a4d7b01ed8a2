package org.signalbox.ingest;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the cells of a column look like: the share that is written as each kind of thing is. */
final class KindFeatures {
  private static final String AMOUNT = "[-+]?\\d[\\d,. ]*";
  private static final List<Pattern> KINDS =
      Stream.of(
              "[-+]?\\d+",
              "[-+]?\\d*[.,]\\d+([eE][-+]?\\d+)?",
              "[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?",
              "0\\d+",
              "\\(?[-+]?\\s?(US|A|C|HK)?[$€£¥₹]\\s?" + AMOUNT + "\\)?[KkMmBb]?",
              AMOUNT + "\\s?[%]",
              AMOUNT + "\\s?[A-Za-z°\"'/]{1,12}[23]?",
              "[A-Za-z]{1,4}[. ]?" + AMOUNT,
              "[<>=~±]+\\s?" + AMOUNT,
              AMOUNT + "\\s?(-|to|/|:|x)\\s?" + AMOUNT + "[A-Za-z+ ]*",
              "\\d{1,2}:\\d\\d(:\\d\\d)?(\\.\\d+)?( ?[APap][Mm])?",
              "(19|20)\\d\\d",
              "(19|20)\\d{6}",
              "1\\d{9}(\\d{3})?",
              "(?i)(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                  + "[a-z]{0,8}",
              "(?i)(https?|ftp)://.*|www\\..*",
              "[\\w-]+(\\.[\\w-]+)+(/.*)?",
              "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+",
              "[\\[{(].*[\\]})]|[\\[{(].{200,}",
              "\\(?-?\\d+\\.\\d+\\s?,\\s?-?\\d+\\.\\d+\\)?",
              "[^,]+(,[^,]+)+",
              "[^;]+(;[^;]+)+",
              "[^|]+([|][^|]+)+",
              "[^/]+(/[^/]+)+",
              "[0-9a-fA-F]{8,}",
              "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
              "[A-Z]{1,5}",
              "(?=.*\\d)(?=.*[A-Za-z])[\\w-]+",
              "[A-Za-z]+",
              "[A-Z][a-z]+( [A-Z][a-z.]+)+",
              "[A-Z][^.!?]*[.!?].*",
              ".*[.!?]",
              "(?i)yes|no|y|n|true|false|t|f",
              ".*<[a-zA-Z/].*",
              "#.*",
              "\\d+ [A-Za-z].*",
              "[-(]?\\(?\\d{3}\\)?[-. ]?\\d{3}[-. ]?\\d{4}")
          .map(p -> Pattern.compile(p, Pattern.DOTALL))
          .toList();

  static final int WIDTH = KINDS.size() + 9;

  private KindFeatures() {}

  static void add(List<String> cells, FeatureRow row) {
    var month = new DateReader(DateOrder.MONTH_FIRST);
    var day = new DateReader(DateOrder.DAY_FIRST);
    row.add(share(cells, c -> month.read(c) || day.read(c)));
    for (Pattern kind : KINDS) {
      row.add(share(cells, c -> kind.matcher(c).matches()));
    }
    characters(cells, Character::isDigit, row);
    characters(cells, Character::isLetter, row);
    characters(cells, Character::isUpperCase, row);
    characters(cells, c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c), row);
    double[] numbers =
        cells.stream().mapToDouble(KindFeatures::number).filter(v -> !Double.isNaN(v)).toArray();
    row.addScaled(java.util.Arrays.stream(numbers).max().orElse(Double.NaN));
    row.addScaled(java.util.Arrays.stream(numbers).min().orElse(Double.NaN));
    row.add(steps(numbers, 1));
    row.add(steps(numbers, Double.POSITIVE_INFINITY));
  }

  /** The share of steps upwards from cell to cell that are no longer than {@code longest}. */
  private static double steps(double[] numbers, double longest) {
    int up = 0;
    for (int i = 1; i < numbers.length; i++) {
      double step = numbers[i] - numbers[i - 1];
      up += step > 0 && step <= longest ? 1 : 0;
    }
    return numbers.length < 2 ? Double.NaN : (double) up / (numbers.length - 1);
  }

  private static double number(String cell) {
    try {
      return cell.length() < 25 ? Double.parseDouble(cell) : Double.NaN;
    } catch (NumberFormatException words) {
      return Double.NaN;
    }
  }

  private static void characters(
      List<String> cells, java.util.function.IntPredicate kind, FeatureRow row) {
    long all = cells.stream().mapToLong(String::length).sum();
    long some = cells.stream().mapToLong(c -> c.chars().filter(kind).count()).sum();
    row.add(all == 0 ? Double.NaN : (double) some / all);
  }

  private static double share(List<String> cells, Predicate<String> test) {
    return cells.isEmpty()
        ? Double.NaN
        : (double) cells.stream().filter(test).count() / cells.size();
  }
}
