package org.signalbox.metering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Energy of a run in joules.
 *
 * @param low lower end of the band, equal to {@code value} when measured
 * @param high upper end
 */
public record Energy(double value, double low, double high, Badge badge) {
  /** How far a model by TDP is off at worst: the range seen against RAPL on CodeCarbon's data. */
  static final double BAND_LOW = 0.35;

  static final double BAND_HIGH = 2.9;

  /** Where a figure comes from. */
  public enum Badge {
    MEASURED,
    MODELLED,
    LITERATURE
  }

  public Energy {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(value + " J outside of " + low + " to " + high);
    }
  }

  /** A figure from a counter. */
  public static Energy measured(double joules) {
    return new Energy(joules, joules, joules, Badge.MEASURED);
  }

  /** A figure from a power model, with one significant digit and its band. */
  public static Energy modelled(double joules) {
    double value = oneDigit(joules);
    return new Energy(
        value,
        Math.min(value, oneDigit(BAND_LOW * joules)),
        Math.max(value, oneDigit(BAND_HIGH * joules)),
        Badge.MODELLED);
  }

  /** Whether the bands overlap, so that the two can't be ranked. */
  public boolean overlaps(Energy other) {
    return low <= other.high && other.low <= high;
  }

  private static double oneDigit(double value) {
    return new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_UP)).doubleValue();
  }
}
