package org.signalbox.routing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Small tables written as text, typed the plain way: numbers, ISO dates, words. */
final class Tables {
  private Tables() {}

  /** Lines of cells between commas; the first names the columns. */
  static Dataset csv(String text) {
    List<List<String>> lines =
        text.strip().lines().map(l -> List.of(l.strip().split("\\s*,\\s*", -1))).toList();
    var columns = new ArrayList<Column>();
    for (int c = 0; c < lines.getFirst().size(); c++) {
      int at = c;
      columns.add(
          column(lines.getFirst().get(c), lines.stream().skip(1).map(l -> l.get(at)).toList()));
    }
    return of(columns);
  }

  static Dataset of(Column... columns) {
    return of(Arrays.asList(columns));
  }

  static Dataset of(List<Column> columns) {
    return new Dataset(
        new Table("table.csv", columns),
        Dialect.of("csv"),
        columns.stream().map(Tables::profile).toList(),
        List.of());
  }

  static Column column(String name, List<String> cells) {
    if (cells.stream().allMatch(c -> c.matches("(-?\\d+(\\.\\d+)?)?"))) {
      double[] values =
          cells.stream()
              .mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c))
              .toArray();
      return NumberColumn.of(name, values);
    }
    if (cells.stream().allMatch(c -> c.matches("(\\d{4}-\\d\\d-\\d\\d)?"))) {
      return new TimeColumn(
          name,
          ColumnType.DATE,
          cells.stream()
              .mapToLong(c -> c.isEmpty() ? TimeColumn.MISSING : day(LocalDate.parse(c)))
              .toArray());
    }
    return TextColumn.of(name, cells);
  }

  static long day(LocalDate date) {
    return date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** Dates a number of steps apart. */
  static TimeColumn dates(String name, long... seconds) {
    return new TimeColumn(name, ColumnType.DATE, seconds);
  }

  static TimeColumn months(String name, String first, int count) {
    LocalDate start = LocalDate.parse(first);
    return dates(name, LongStream.range(0, count).map(i -> day(start.plusMonths(i))).toArray());
  }

  static TimeColumn days(String name, String first, int count, int every) {
    LocalDate start = LocalDate.parse(first);
    return dates(
        name, LongStream.range(0, count).map(i -> day(start.plusDays(i * every))).toArray());
  }

  private static Dataset.Profile profile(Column column) {
    ColumnRole role =
        switch (column) {
          case NumberColumn _ -> ColumnRole.NUMERIC;
          case TimeColumn _ -> ColumnRole.DATETIME;
          case TextColumn t ->
              t.levels().stream().anyMatch(l -> l.split(" ").length > 5)
                  ? ColumnRole.SENTENCE
                  : ColumnRole.CATEGORICAL;
        };
    return new Dataset.Profile(
        column.name(), column.type(), role, column.missingCells(), column.distinct());
  }
}
