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
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Reads years, quarters and months that are not written as dates. */
final class Periods {
  private static final Pattern STEP =
      Pattern.compile(
          "(?:day|week|month|quarter|year|hour|step|period|tag|woche|monat|jahr|stunde|schritt|t|kw)"
              + "[ ._-]?(\\d{1,6})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Periods() {}

  private static long seconds(LocalDateTime at) {
    return at.toEpochSecond(ZoneOffset.UTC);
  }

  /** Whether all cells name periods such as "1990Q1", "KW 5/2019" and "1998/99". */
  static boolean all(TextColumn column) {
    return column.levels().size() > 1
        && column.levels().stream().allMatch(l -> period(l.strip()).isPresent());
  }

  /** The time of each row; missing where a cell is no such period. */
  static long[] read(TextColumn column) {
    long[] levels =
        column.levels().stream()
            .mapToLong(l -> period(l.strip()).orElse(TimeColumn.MISSING))
            .toArray();
    return Arrays.stream(column.codes())
        .mapToLong(c -> c < 0 ? TimeColumn.MISSING : levels[c])
        .toArray();
  }

  /** Whether the cells count the rows, as "Day 1", "Day 2" and so on do. */
  static boolean counted(TextColumn column) {
    long first = column.rows() < 3 ? TimeColumn.MISSING : count(column.text(0));
    if (first == TimeColumn.MISSING) {
      return false;
    }
    for (int row = 1; row < column.rows(); row++) {
      if (count(column.text(row)) != first + row) {
        return false;
      }
    }
    return true;
  }

  /** The number of each row behind a word for a step; missing where there is none. */
  static long[] counts(TextColumn column) {
    return IntStream.range(0, column.rows()).mapToLong(row -> count(column.text(row))).toArray();
  }

  private static long count(String cell) {
    Matcher step = STEP.matcher(Tokens.fold(cell));
    return step.matches() ? Long.parseLong(step.group(1)) : TimeColumn.MISSING;
  }

  static OptionalLong period(String text) {
    return PeriodForms.begin(text)
        .map(day -> OptionalLong.of(seconds(day.atStartOfDay())))
        .orElse(OptionalLong.empty());
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

  /** The date of each row from its year and the columns of its month or quarter, and day. */
  static long[] dates(double[] years, Parts parts) {
    long[] seconds = Arrays.stream(years).mapToLong(NumberTimes::year).toArray();
    for (int row = 0; row < seconds.length; row++) {
      if (seconds[row] != TimeColumn.MISSING) {
        seconds[row] = date(years[row], parts, row);
      }
    }
    return seconds;
  }

  private static long date(double year, Parts parts, int row) {
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
