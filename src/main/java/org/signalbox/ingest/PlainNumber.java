package org.signalbox.ingest;

/** Reads a cell as a plain number: a sign at most, digits, a point at most. */
final class PlainNumber {
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private double value;
  private int before;
  private int behind;
  private boolean zeroLed;

  double value() {
    return value;
  }

  /** Whether it can be read; identifiers such as 0042 and numbers of over 15 digits are not. */
  boolean read(PlainCells cell) {
    int length = cell.length();
    int at = length > 0 && cell.get(0) == '-' ? 1 : 0;
    boolean negative = at == 1;
    int start = at;
    long whole = 0;
    while (at < length && cell.digit(at) >= 0 && cell.digit(at) <= 9) {
      whole = 10 * whole + cell.digit(at++);
    }
    before = at - start;
    behind = 0;
    if (at < length && cell.get(at) == '.') {
      int point = at++;
      while (at < length && cell.digit(at) >= 0 && cell.digit(at) <= 9) {
        whole = 10 * whole + cell.digit(at++);
      }
      behind = at - point - 1;
      // "5." is a number to the long way too, but not worth a rule here.
      if (behind == 0) {
        return false;
      }
    }
    zeroLed = before > 0 && cell.digit(start) == 0;
    if (at != length || before == 0 || before + behind > EXACT_DIGITS || (zeroLed && before > 1)) {
      return false;
    }
    double size = whole / POWERS[behind];
    value = negative ? 0.0 - size : size;
    return true;
  }

  /** What the numbers of a column have in common. */
  static final class Facts {
    private boolean whole = true;
    private boolean marked;
    private boolean open;
    private boolean decided;
    private boolean otherThanDate;

    void take(PlainNumber number, int length) {
      whole &= number.value == Math.rint(number.value);
      if (number.behind > 0) {
        marked = true;
        boolean group = number.behind == 3 && number.before < 4 && !number.zeroLed;
        open |= group;
        decided |= !group;
      }
      otherThanDate |=
          length != 8
              || number.value != Math.rint(number.value)
              || number.value < 1900_01_01
              || number.value > 2100_12_31;
    }

    boolean whole() {
      return whole;
    }

    boolean marked() {
      return marked;
    }

    /** Whether no cell may be a date, and none a number with groups where no other decides. */
    boolean clear() {
      return otherThanDate && (!open || decided);
    }
  }
}
