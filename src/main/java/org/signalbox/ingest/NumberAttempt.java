package org.signalbox.ingest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;

/** A column read as numbers with one decimal mark and at most one unit. */
final class NumberAttempt implements Attempt {
  private static final int FEW = 20;

  private final Levels levels;
  private final NumberReader reader;
  private final double[] values;
  private final String[] units;
  private final Map<String, Integer> unitCounts = new HashMap<>();
  private int fits;
  private int groupedCells;
  private boolean marked;
  private boolean open;
  private int withUnits;
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
    marked |= reader.marked();
    open |= reader.open();
    groupedCells += reader.grouped() ? count : 0;
    withUnits += reader.unit().isEmpty() ? 0 : count;
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
      }
    }
  }

  /** Whether a cell has a decimal mark. */
  boolean marked() {
    return marked;
  }

  /** Whether every cell is a number, and none of them another one with the other decimal mark. */
  boolean certain() {
    return fits == levels.valued() && !open;
  }

  /** How many cells are numbers with a unit, whichever. */
  int withUnits() {
    return withUnits;
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

  /** Whether a few numbers stand beside other words, as classes 1, 2, 3 and U do. */
  boolean codesAmongWords() {
    int different = 0;
    for (double value : values) {
      different += Double.isNaN(value) ? 0 : 1;
    }
    return different <= FEW && fits < levels.valued();
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
