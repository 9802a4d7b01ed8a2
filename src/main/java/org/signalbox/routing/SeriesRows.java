package org.signalbox.routing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * The rows of each series of a table, in the order in which the series first appear.
 *
 * @param rows for each series the rows with a time
 */
record SeriesRows(Layout layout, int[][] rows) {
  static SeriesRows of(Layout layout) {
    long[] seconds = layout.clock().seconds();
    int[] series = new int[seconds.length];
    for (Trait group : layout.groups()) {
      series = combined(series, codes(group.column()));
    }
    int count = Arrays.stream(series).max().orElse(0) + 1;
    int[] sizes = new int[count];
    for (int row = 0; row < series.length; row++) {
      sizes[series[row]] += seconds[row] == TimeColumn.MISSING ? 0 : 1;
    }
    int[][] rows = new int[count][];
    Arrays.setAll(rows, k -> new int[sizes[k]]);
    int[] filled = new int[count];
    for (int row = 0; row < series.length; row++) {
      if (seconds[row] != TimeColumn.MISSING) {
        rows[series[row]][filled[series[row]]++] = row;
      }
    }
    return new SeriesRows(
        layout, Arrays.stream(rows).filter(r -> r.length > 0).toArray(int[][]::new));
  }

  int count() {
    return rows.length;
  }

  int[] rows(int series) {
    return rows[series];
  }

  /** What tells a series from the others: the cells of its groups. */
  String id(int series) {
    int row = rows[series][0];
    return String.join("/", layout.groups().stream().map(g -> g.column().text(row)).toList());
  }

  /** A number for each different cell. */
  private static int[] codes(Column column) {
    return switch (column) {
      case TextColumn text -> Arrays.stream(text.codes()).map(c -> c + 1).toArray();
      case NumberColumn numbers -> {
        var seen = new HashMap<Double, Integer>();
        yield Arrays.stream(numbers.values())
            .mapToInt(v -> seen.computeIfAbsent(v, _ -> seen.size()))
            .toArray();
      }
      case TimeColumn times -> IntStream.range(0, times.rows()).toArray();
    };
  }

  /** A number for each different pair, counted up in the order of the rows. */
  private static int[] combined(int[] first, int[] second) {
    long width = Arrays.stream(second).max().orElse(0) + 1L;
    var seen = new HashMap<Long, Integer>();
    int[] pairs = new int[first.length];
    for (int row = 0; row < pairs.length; row++) {
      pairs[row] = seen.computeIfAbsent(first[row] * width + second[row], _ -> seen.size());
    }
    return pairs;
  }
}
