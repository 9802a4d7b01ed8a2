package org.signalbox.ingest;

import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;

/**
 * What is known of a column when its role is judged.
 *
 * @param marked whether its numbers carry units, currency signs or group marks
 * @param mean of its numbers, as are the next three; NaN for columns of anything else
 * @param deviation their standard deviation
 * @param min the smallest
 * @param max the largest
 * @param samples some of the different cells as they were written
 */
record ColumnFacts(
    String name,
    ColumnType type,
    int rows,
    int missing,
    int distinct,
    boolean marked,
    double mean,
    double deviation,
    double min,
    double max,
    List<String> samples) {
  static ColumnFacts of(Typed typed) {
    Column column = typed.column();
    Spread spread =
        column instanceof NumberColumn numbers ? Spread.of(numbers.values()) : Spread.none();
    return new ColumnFacts(
        column.name(),
        column.type(),
        column.rows(),
        column.missingCells(),
        column.distinct(),
        typed.marked(),
        spread.mean(),
        spread.deviation(),
        spread.low(),
        spread.high(),
        typed.samples());
  }

  /** Whether all of it is plain numbers: no units, no currency, no group marks. */
  boolean numeric() {
    return !marked && !Double.isNaN(mean);
  }

  int valued() {
    return rows - missing;
  }
}
