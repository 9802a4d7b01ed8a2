package org.signalbox.ingest;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that look like numbers or dates one by one and are other times all together. */
final class PeriodCells {
  private static final Pattern MONTH = Pattern.compile("(0[1-9]|1[0-2])\\.(19|20)\\d\\d");
  private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})\\s?[/-]\\s?(\\d\\d)");

  private PeriodCells() {}

  /** Months such as 01.2020, which are written like fractions; one at least has its nought. */
  static boolean months(Levels levels) {
    return all(levels, cell -> MONTH.matcher(cell).matches())
        && some(levels, c -> c.charAt(0) < '1');
  }

  /** Years from summer to summer such as 2010/11, which are written like months. */
  static boolean twoYears(Levels levels) {
    return levels.size() > 1 && all(levels, PeriodCells::following);
  }

  private static boolean following(String cell) {
    Matcher years = TWO_YEARS.matcher(cell);
    return years.matches()
        && (Integer.parseInt(years.group(1)) + 1) % 100 == Integer.parseInt(years.group(2));
  }

  private static boolean all(Levels levels, Predicate<String> test) {
    return levels.valued() > 0 && !some(levels, test.negate());
  }

  private static boolean some(Levels levels, Predicate<String> test) {
    for (int code = 0; code < levels.size(); code++) {
      if (!levels.missing(code) && test.test(levels.value(code).strip())) {
        return true;
      }
    }
    return false;
  }
}
