package org.signalbox.routing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Reads years, quarters and months that are not written as dates. */
final class Periods {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[\\s:./-]?([QKTMqktm])(\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([QKTMqktm])(\\d{1,2})[\\s:./-]?(\\d{4})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Periods() {}

  static long year(double year) {
    return seconds(LocalDate.of((int) year, 1, 1).atStartOfDay());
  }

  private static long seconds(LocalDateTime at) {
    return at.toEpochSecond(ZoneOffset.UTC);
  }

  /** 202312 or 20231231. */
  static OptionalLong compact(double value) {
    long whole = (long) value;
    boolean day = whole >= 1_500_01_01L && whole <= 2_200_12_31L;
    if (whole != value || !day && (whole < 150_001 || whole > 220_012)) {
      return OptionalLong.empty();
    }
    int month = (int) (day ? whole / 100 % 100 : whole % 100);
    int date = (int) (day ? whole % 100 : 1);
    int year = (int) (day ? whole / 10_000 : whole / 100);
    boolean valid = month >= 1 && month <= 12 && date >= 1 && date <= 31;
    if (!valid || date > LocalDate.of(year, month, 1).lengthOfMonth()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(seconds(LocalDate.of(year, month, date).atStartOfDay()));
  }

  /** Years with a fraction, as R writes months (1949.083) and quarters (1949.25). */
  static Optional<long[]> decimalYears(double[] values) {
    for (int steps : new int[] {4, 12}) {
      boolean fits =
          Arrays.stream(values)
              .filter(v -> !Double.isNaN(v))
              .allMatch(v -> Math.abs(v * steps - Math.rint(v * steps)) < 0.02 * steps);
      if (fits) {
        return Optional.of(Arrays.stream(values).mapToLong(v -> decimalYear(v, steps)).toArray());
      }
    }
    return Optional.empty();
  }

  private static long decimalYear(double value, int steps) {
    if (Double.isNaN(value)) {
      return TimeColumn.MISSING;
    }
    long index = Math.round(value * steps);
    int month = (int) (index % steps) * (12 / steps) + 1;
    return seconds(LocalDate.of((int) (index / steps), month, 1).atStartOfDay());
  }

  /** Quarters and months such as "1990Q1", "Q1 1990" and "1990M02"; empty when a cell is other. */
  static Optional<long[]> read(TextColumn column) {
    long[] levels = new long[column.levels().size()];
    for (int k = 0; k < levels.length; k++) {
      OptionalLong at = period(column.levels().get(k).strip());
      if (at.isEmpty()) {
        return Optional.empty();
      }
      levels[k] = at.getAsLong();
    }
    return levels.length < 2
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(column.codes())
                .mapToLong(c -> c < 0 ? TimeColumn.MISSING : levels[c])
                .toArray());
  }

  private static OptionalLong period(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return period(first.group(1), first.group(2), first.group(3));
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.matches()
        ? period(last.group(3), last.group(1), last.group(2))
        : OptionalLong.empty();
  }

  private static OptionalLong period(String year, String kind, String number) {
    int part = Integer.parseInt(number);
    boolean months = kind.equalsIgnoreCase("m");
    int month = months ? part : 3 * part - 2;
    return month < 1 || month > 12
        ? OptionalLong.empty()
        : OptionalLong.of(seconds(LocalDate.of(Integer.parseInt(year), month, 1).atStartOfDay()));
  }

  /** Whether cells are numbers of months, quarters or days, or names of months. */
  static boolean parts(Column column) {
    return switch (column) {
      case NumberColumn numbers ->
          Arrays.stream(numbers.values()).allMatch(v -> v >= 1 && v <= 31 && v == Math.rint(v));
      case TextColumn text -> text.levels().stream().allMatch(l -> month(l) > 0);
      case TimeColumn _ -> false;
    };
  }

  private static int month(String name) {
    String folded = Tokens.fold(name);
    return folded.length() < 3 ? 0 : MONTHS.indexOf(folded.substring(0, 3)) + 1;
  }

  private static int number(Column column, int row) {
    return column instanceof NumberColumn numbers
        ? (int) numbers.values()[row]
        : month(column.text(row));
  }

  /** The date of a row from its year and the columns of its month or quarter, and day. */
  static long date(double year, Parts parts, int row) {
    int month = parts.month().map(c -> number(c, row)).orElse(0);
    int quarter = parts.quarter().map(c -> number(c, row)).orElse(1);
    int first = month > 0 ? Math.min(12, month) : Math.clamp(3L * quarter - 2, 1, 12);
    LocalDate start = LocalDate.of((int) year, first, 1);
    int day = month > 0 ? parts.day().map(c -> number(c, row)).orElse(1) : 1;
    return seconds(start.withDayOfMonth(Math.clamp(day, 1, start.lengthOfMonth())).atStartOfDay());
  }

  /** Columns that hold parts of a date beside the year. */
  record Parts(Optional<Column> month, Optional<Column> quarter, Optional<Column> day) {}
}
