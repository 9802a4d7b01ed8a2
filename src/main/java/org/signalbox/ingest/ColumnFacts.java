package org.signalbox.ingest;

import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;

/**
 * What is known of a column when its role is judged.
 *
 * @param marked whether its numbers carry units, currency signs or group marks
 * @param min smallest number, NaN for other columns
 * @param max largest number, NaN for other columns
 * @param samples some of the different cells as they were written
 */
record ColumnFacts(
    String name,
    ColumnType type,
    int rows,
    int missing,
    int distinct,
    boolean marked,
    double min,
    double max,
    List<String> samples) {
  static ColumnFacts of(Typed typed) {
    Column column = typed.column();
    double min = Double.NaN;
    double max = Double.NaN;
    if (column instanceof NumberColumn numbers) {
      for (double value : numbers.values()) {
        if (!Double.isNaN(value)) {
          min = Double.isNaN(min) ? value : Math.min(min, value);
          max = Double.isNaN(max) ? value : Math.max(max, value);
        }
      }
    }
    return new ColumnFacts(
        column.name(),
        column.type(),
        column.rows(),
        column.missingCells(),
        column.distinct(),
        typed.marked(),
        min,
        max,
        typed.samples());
  }

  int valued() {
    return rows - missing;
  }
}
