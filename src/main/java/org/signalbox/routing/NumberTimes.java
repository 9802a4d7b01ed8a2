package org.signalbox.routing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleToLongFunction;
import org.signalbox.task.TimeColumn;

/**
 * Reads numbers as points in time: 202312, 20231231, seconds and smaller units since 1970, and
 * years with a fraction. Each reading gives {@link TimeColumn#MISSING} for a number that is none.
 */
final class NumberTimes {
  private static final int MONTHS = 12;

  /** March 1973 to the end of 2099, so that no year and no eight digits are taken for seconds. */
  private static final double EPOCH = 1e8;

  private static final double EPOCH_END = 4_102_444_800d;

  private NumberTimes() {}

  /** The first reading that makes sense of all numbers that are there. */
  static Optional<DoubleToLongFunction> of(double[] values) {
    List<DoubleToLongFunction> readings =
        List.of(
            NumberTimes::compact,
            v -> epoch(v, 1),
            v -> epoch(v, 1e3),
            v -> epoch(v, 1e6),
            v -> epoch(v, 1e9),
            v -> fraction(v, 4),
            v -> fraction(v, MONTHS));
    return readings.stream().filter(r -> all(values, r)).findFirst();
  }

  static boolean all(double[] values, DoubleToLongFunction reading) {
    return Arrays.stream(values)
        .allMatch(v -> Double.isNaN(v) || reading.applyAsLong(v) != TimeColumn.MISSING);
  }

  static boolean consecutiveYears(double[] values) {
    for (int i = 0; i < values.length; i++) {
      boolean year = !Double.isNaN(values[i]) && within(values[i], 1500, 2200);
      if (!year || i > 0 && values[i] != values[i - 1] + 1) {
        return false;
      }
    }
    return values.length >= 5;
  }

  /** Whole years from year 1 on that reach into the range of {@link #year}. */
  static boolean longYears(double[] values) {
    return all(values, NumberTimes::anyYear)
        && Arrays.stream(values).anyMatch(v -> within(v, 1500, 2200));
  }

  /** The first day of a year from 1 to 2200. */
  static long anyYear(double value) {
    boolean whole = value == Math.rint(value);
    return whole && within(value, 1, 2200) ? day((int) value, 1, 1) : TimeColumn.MISSING;
  }

  /** The first day of a year from 1500 to 2200. */
  static long year(double value) {
    boolean whole = value == Math.rint(value);
    return whole && within(value, 1500, 2200) ? day((int) value, 1, 1) : TimeColumn.MISSING;
  }

  /** 202312 or 20231231. */
  static long compact(double value) {
    long whole = (long) value;
    boolean dated = whole >= 1_500_01_01L && whole <= 2_200_12_31L;
    if (whole != value || !dated && (whole < 150_001 || whole > 220_012)) {
      return TimeColumn.MISSING;
    }
    int month = (int) (dated ? whole / 100 % 100 : whole % 100);
    int date = (int) (dated ? whole % 100 : 1);
    int year = (int) (dated ? whole / 10_000 : whole / 100);
    boolean valid = month >= 1 && month <= MONTHS && date >= 1 && date <= 31;
    return valid && date <= LocalDate.of(year, month, 1).lengthOfMonth()
        ? day(year, month, date)
        : TimeColumn.MISSING;
  }

  private static long epoch(double value, double aSecond) {
    double seconds = value / aSecond;
    return within(seconds, EPOCH, EPOCH_END) ? (long) Math.floor(seconds) : TimeColumn.MISSING;
  }

  /** Years with a fraction, as R writes months (1949.083) and quarters (1949.25). */
  private static long fraction(double value, int steps) {
    long index = Math.round(value * steps);
    if (!within(value, 1500, 2200) || Math.abs(value * steps - index) >= 0.02 * steps) {
      return TimeColumn.MISSING;
    }
    return day((int) (index / steps), (int) (index % steps) * (MONTHS / steps) + 1, 1);
  }

  private static long day(int year, int month, int date) {
    return LocalDate.of(year, month, date).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  private static boolean within(double value, double low, double high) {
    return value >= low && value <= high;
  }
}
