package org.signalbox.routing;

import java.util.List;
import java.util.stream.LongStream;
import org.signalbox.task.Table;
import org.signalbox.task.TimeColumn;

/**
 * The time of each row, read from one column or from several together.
 *
 * @param columns names of the columns it was read from, the leading one first; none when the rows'
 *     order is all there is
 * @param seconds since 1970-01-01T00:00 local, {@link TimeColumn#MISSING} where there is none; for
 *     positions the number itself
 * @param positions whether rows are only counted, not dated
 * @param reading reads the same of another table with these columns
 */
record Clock(List<String> columns, long[] seconds, boolean positions, Reading reading) {
  /** Reads the seconds of each row. */
  @FunctionalInterface
  interface Reading {
    long[] of(Table table);
  }

  Clock {
    columns = List.copyOf(columns);
  }

  static Clock of(List<String> columns, Table table, boolean positions, Reading reading) {
    return new Clock(columns, reading.of(table), positions, reading);
  }

  /** Rows that are only counted in their order. */
  static Clock byOrder(int rows) {
    return new Clock(
        List.of(),
        LongStream.range(0, rows).toArray(),
        true,
        t -> LongStream.range(0, t.rows()).toArray());
  }

  /** The leading column; empty when rows are only counted. */
  String name() {
    return columns.isEmpty() ? "" : columns.getFirst();
  }

  /** How many rows carry a time. */
  int present() {
    int count = 0;
    for (long at : seconds) {
      count += at == TimeColumn.MISSING ? 0 : 1;
    }
    return count;
  }

  /** The different times in order. */
  long[] unique() {
    return java.util.Arrays.stream(seconds)
        .filter(s -> s != TimeColumn.MISSING)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Share of neighbouring rows that do not step back in time. */
  double sorted() {
    int pairs = 0;
    int forward = 0;
    int backward = 0;
    for (int i = 1; i < seconds.length; i++) {
      if (seconds[i] != TimeColumn.MISSING && seconds[i - 1] != TimeColumn.MISSING) {
        pairs++;
        forward += seconds[i] >= seconds[i - 1] ? 1 : 0;
        backward += seconds[i] <= seconds[i - 1] ? 1 : 0;
      }
    }
    return pairs == 0 ? 1 : (double) Math.max(forward, backward) / pairs;
  }
}
