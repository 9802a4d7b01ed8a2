package org.signalbox.routing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;

/**
 * A table with one series a row, such as the files of the M4 competition, those of the World Bank
 * and the M5's: what a row is comes first, then a column for each time.
 *
 * @param ids columns that name the series
 * @param columns columns of the observations, in the order of time
 * @param seconds the time of each, or its position
 */
record WideRows(List<String> ids, List<String> columns, long[] seconds, boolean positions) {
  private static final int FEWEST = 6;
  private static final Pattern NUMBERED = Pattern.compile("(.*?)[ _.-]?(\\d{1,6})");
  private static final List<DateTimeFormatter> DATES =
      List.of(
          dates("uuuu-MM-dd"),
          dates("uuuu-MM"),
          dates("uuuu/MM/dd"),
          dates("uuuu/MM"),
          dates("M/d/uu"),
          dates("M/d/uuuu"),
          dates("d.M.uuuu"),
          dates("MM.uuuu"),
          dates("MMM uuuu"),
          dates("MMM-uu"),
          dates("MMM uu"));

  WideRows {
    ids = List.copyOf(ids);
    columns = List.copyOf(columns);
  }

  private static DateTimeFormatter dates(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
        .toFormatter(Locale.ENGLISH);
  }

  /** The reading of a table as one series a row; empty when its columns are not times in order. */
  static Optional<WideRows> find(Dataset head) {
    List<String> names = head.table().names();
    int first = firstObservation(head);
    if (first < 1 || names.size() - first < FEWEST) {
      return Optional.empty();
    }
    List<String> ids = naming(head, names.subList(0, first));
    List<String> columns = names.subList(first, names.size());
    return dated(ids, columns).or(() -> numbered(head, ids, columns));
  }

  /** A column that differs from row to row is enough; else all words before the observations. */
  private static List<String> naming(Dataset head, List<String> before) {
    if (keyed(head, before)) {
      return before.subList(0, 1);
    }
    List<String> words =
        before.stream().filter(n -> head.table().column(n) instanceof TextColumn).toList();
    return words.isEmpty() ? before : words;
  }

  /** Where numbers begin that go on to the last column; text may stand before them only. */
  private static int firstObservation(Dataset head) {
    int first = head.table().columns().size();
    while (first > 0 && observation(head, first - 1)) {
      first--;
    }
    return first;
  }

  private static boolean observation(Dataset head, int index) {
    var column = head.table().columns().get(index);
    boolean named = time(column.name()).isPresent() || NUMBERED.matcher(column.name()).matches();
    return named && (column instanceof NumberColumn || column.missingCells() == column.rows());
  }

  private static Optional<WideRows> dated(List<String> ids, List<String> columns) {
    for (DateTimeFormatter format : DATES) {
      long[] seconds = all(columns, name -> date(name, format));
      if (inOrder(seconds)) {
        return Optional.of(new WideRows(ids, columns, seconds, false));
      }
    }
    long[] seconds = all(columns, WideRows::period);
    return inOrder(seconds)
        ? Optional.of(new WideRows(ids, columns, seconds, false))
        : Optional.empty();
  }

  private interface NameReading {
    OptionalLong of(String name);
  }

  private static long[] all(List<String> columns, NameReading reading) {
    long[] seconds = new long[columns.size()];
    for (int i = 0; i < seconds.length; i++) {
      OptionalLong at = reading.of(columns.get(i));
      if (at.isEmpty()) {
        return new long[0];
      }
      seconds[i] = at.getAsLong();
    }
    return seconds;
  }

  private static boolean inOrder(long[] seconds) {
    return seconds.length >= FEWEST
        && IntStream.range(1, seconds.length).allMatch(i -> seconds[i] > seconds[i - 1]);
  }

  private static OptionalLong time(String name) {
    for (DateTimeFormatter format : DATES) {
      OptionalLong at = date(name, format);
      if (at.isPresent()) {
        return at;
      }
    }
    return period(name);
  }

  private static OptionalLong date(String name, DateTimeFormatter format) {
    try {
      LocalDate day = LocalDate.parse(name, format);
      return OptionalLong.of(day.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** Years, quarters and months, also with a letter before, as X1960 of R. */
  private static OptionalLong period(String name) {
    Matcher year = Pattern.compile("[XY]?(\\d{4})( \\[YR\\d{4}\\])?").matcher(name);
    if (year.matches()) {
      long at = NumberTimes.year(Integer.parseInt(year.group(1)));
      return at == org.signalbox.task.TimeColumn.MISSING
          ? OptionalLong.empty()
          : OptionalLong.of(at);
    }
    return Periods.period(name);
  }

  /** V2, V3 ... or d_1, d_2 ... behind a name that each row has for itself. */
  private static Optional<WideRows> numbered(Dataset head, List<String> ids, List<String> columns) {
    Matcher first = NUMBERED.matcher(columns.getFirst());
    if (!first.matches() || !keyed(head, ids)) {
      return Optional.empty();
    }
    int start = Integer.parseInt(first.group(2));
    for (int i = 0; i < columns.size(); i++) {
      Matcher next = NUMBERED.matcher(columns.get(i));
      boolean counted =
          next.matches()
              && next.group(1).equals(first.group(1))
              && Integer.parseInt(next.group(2)) == start + i;
      if (!counted) {
        return Optional.empty();
      }
    }
    long[] seconds = LongStream.range(0, columns.size()).toArray();
    return Optional.of(new WideRows(ids, columns, seconds, true));
  }

  private static boolean keyed(Dataset head, List<String> ids) {
    return head.table().column(ids.getFirst()) instanceof TextColumn key
        && key.missingCells() == 0
        && key.distinct() == key.rows();
  }

  /** Makes a series of each row of a table with these columns. */
  void each(Table table, Tally tally, Consumer<SeriesMaker.Made> sink) {
    var paces = Paces.of(Optional.of(shared()), List.of(seconds));
    var maker = new SeriesMaker(paces, List.of(), tally);
    List<double[]> all =
        columns.stream().map(name -> StackedRows.numbers(table.column(name))).toList();
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      double[] values = all.stream().mapToDouble(column -> column[at]).toArray();
      sink.accept(maker.make(points(StackedRows.id(table, ids, row), values)));
    }
  }

  /** The observations of a row from the first to the last that is there. */
  Points points(String id, double[] row) {
    int start = 0;
    int end = row.length;
    while (end > 0 && Double.isNaN(row[end - 1])) {
      end--;
    }
    while (start < end && Double.isNaN(row[start])) {
      start++;
    }
    int last = Math.max(end, 1);
    return new Points(
        id,
        Arrays.copyOfRange(seconds, start, last),
        Arrays.copyOfRange(row, start, last),
        new double[0][]);
  }

  /** The steps on which all times lie. */
  Placing.Anchored shared() {
    Grid grid = positions ? Grid.positions(seconds) : Grid.of(seconds).orElseThrow();
    return new Placing.Anchored(grid, seconds[0]);
  }
}
