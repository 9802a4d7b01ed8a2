package org.signalbox.ingest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;

/** A column read as numbers with one decimal mark and at most one unit. */
final class NumberAttempt implements Attempt {
  private final Levels levels;
  private final NumberReader reader;
  private final double[] values;
  private final String[] units;
  private final Map<String, Integer> unitCounts = new HashMap<>();
  private int fits;
  private int groupedCells;
  private int otherUnits;
  private int zeroLed;
  private int inexact;
  private final BitSet lengths = new BitSet();
  private final BitSet zeroLedLengths = new BitSet();

  private NumberAttempt(Levels levels, DecimalMark mark) {
    this.levels = levels;
    this.reader = new NumberReader(mark);
    this.values = new double[levels.size()];
    this.units = new String[levels.size()];
    Arrays.fill(values, Double.NaN);
    Arrays.fill(units, "");
  }

  static NumberAttempt of(Levels levels, DecimalMark mark) {
    var attempt = new NumberAttempt(levels, mark);
    for (int code = 0; code < levels.size(); code++) {
      if (!levels.missing(code)) {
        attempt.read(code);
      }
    }
    attempt.dropOtherUnits();
    return attempt;
  }

  private void read(int code) {
    String cell = levels.value(code);
    if (!reader.read(cell)) {
      return;
    }
    int count = levels.count(code);
    values[code] = reader.value();
    units[code] = reader.unit();
    fits += count;
    groupedCells += reader.grouped() ? count : 0;
    inexact += reader.exact() ? 0 : count;
    unitCounts.merge(reader.unit(), count, Integer::sum);
    lengths.set(cell.length());
    if (reader.leadingZero()) {
      zeroLed += count;
      zeroLedLengths.set(cell.length());
    }
  }

  /** One column measures one thing: numbers with another unit than most are none of it. */
  private void dropOtherUnits() {
    String unit = unit();
    for (int code = 0; code < values.length; code++) {
      boolean other = !units[code].isEmpty() && !units[code].equals(unit);
      if (other && !Double.isNaN(values[code])) {
        values[code] = Double.NaN;
        fits -= levels.count(code);
        otherUnits += levels.count(code);
      }
    }
  }

  /** How many cells are numbers with another unit than most have. */
  int otherUnits() {
    return otherUnits;
  }

  /** The unit of most cells; empty when most have none. */
  String unit() {
    return unitCounts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  double value(int code) {
    return values[code];
  }

  boolean grouped() {
    return groupedCells > 0;
  }

  /**
   * Whether these are identifiers, such as 02139: led by zeros, all of the zero-led as long as the
   * others, or too long for a number to hold.
   */
  boolean identifiers() {
    boolean oneLength = zeroLedLengths.cardinality() == 1 && lengths.equals(zeroLedLengths);
    return (zeroLed > 0 && (oneLength || 2 * zeroLed >= fits)) || 2 * inexact > fits;
  }

  /** Whether every value is a date written as eight digits between 1900 and 2100. */
  boolean eightDigits() {
    for (int code = 0; code < values.length; code++) {
      if (levels.missing(code)) {
        continue;
      }
      boolean eight = levels.value(code).length() == 8 && values[code] == Math.rint(values[code]);
      if (!eight || values[code] < 1900_01_01 || values[code] > 2100_12_31) {
        return false;
      }
    }
    return levels.valued() > 0;
  }

  @Override
  public int fits() {
    return fits;
  }

  @Override
  public BitSet misfits() {
    var misfits = new BitSet();
    for (int code = 0; code < values.length; code++) {
      misfits.set(code, Double.isNaN(values[code]) && !levels.missing(code));
    }
    return misfits;
  }

  @Override
  public NumberColumn column() {
    int[] codes = levels.raw().codes();
    double[] cells = new double[codes.length];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = codes[row] < 0 ? Double.NaN : values[codes[row]];
    }
    ColumnType type = NumberColumn.typeOf(values);
    return new NumberColumn(levels.raw().name(), type, cells, unit());
  }

  /** The same with whole numbers only; others no longer fit. */
  NumberAttempt whole() {
    for (int code = 0; code < values.length; code++) {
      if (!Double.isNaN(values[code]) && values[code] != Math.rint(values[code])) {
        values[code] = Double.NaN;
        fits -= levels.count(code);
      }
    }
    return this;
  }
}
