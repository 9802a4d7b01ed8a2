package org.signalbox.task;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Numbers; a missing cell is NaN.
 *
 * @param type {@code INTEGER} or {@code NUMBER}
 * @param values one a row
 * @param unit the unit that stood behind the numbers, such as "km" or "%"; empty when none did
 */
public record NumberColumn(String name, ColumnType type, double[] values, String unit)
    implements Column {
  public NumberColumn {
    if (type != ColumnType.INTEGER && type != ColumnType.NUMBER) {
      throw new IllegalArgumentException("numbers can't be of type " + type);
    }
  }

  public static NumberColumn of(String name, double... values) {
    return new NumberColumn(name, typeOf(values), values, "");
  }

  /** {@code INTEGER} when every value that is not missing is whole. */
  public static ColumnType typeOf(double[] values) {
    boolean whole = Arrays.stream(values).allMatch(v -> Double.isNaN(v) || v == Math.rint(v));
    return whole ? ColumnType.INTEGER : ColumnType.NUMBER;
  }

  @Override
  public int rows() {
    return values.length;
  }

  @Override
  public boolean missing(int row) {
    return Double.isNaN(values[row]);
  }

  @Override
  public String text(int row) {
    double value = values[row];
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return Double.isInfinite(value)
        ? Double.toString(value)
        : BigDecimal.valueOf(value).toPlainString();
  }

  @Override
  public NumberColumn pick(int[] rows) {
    return new NumberColumn(
        name, type, Arrays.stream(rows).mapToDouble(r -> values[r]).toArray(), unit);
  }

  @Override
  public NumberColumn masked(BitSet rows) {
    double[] copy = values.clone();
    rows.stream().forEach(r -> copy[r] = Double.NaN);
    return new NumberColumn(name, type, copy, unit);
  }

  @Override
  public int missingCells() {
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 1 : 0;
    }
    return count;
  }

  @Override
  public int distinct() {
    var different = new Different(values.length);
    for (double value : values) {
      if (!Double.isNaN(value)) {
        different.add(Double.doubleToLongBits(value));
      }
    }
    return different.size();
  }
}
