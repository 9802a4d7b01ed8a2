package org.signalbox.language;

import java.util.Arrays;

/**
 * Numbers as three decimal digits (Gruver et al. 2023, "Large Language Models Are Zero-Shot Time
 * Series Forecasters", section 3): an offset below the least value and a unit such that the
 * greatest becomes 600, which leaves room above and below what was seen.
 *
 * @param offset the value written as 000
 * @param unit what one more step is worth, above 0
 */
record DigitScale(double offset, double unit) {
  static final int WIDTH = 3;
  private static final int TOP = 600;
  private static final double BELOW = 0.3;

  /** The scale of some numbers, at least one of which is finite. */
  static DigitScale of(double[] values) {
    double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    double greatest = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    double range = greatest - least;
    if (range <= 1e-12 * Math.abs(greatest)) {
      range = Math.max(1e-12, Math.abs(greatest));
    }
    double offset = least - BELOW * range;
    return new DigitScale(offset, (least + range - offset) / TOP);
  }

  /** From 0 to 999. */
  int code(double value) {
    return (int) Math.clamp(Math.rint((value - offset) / unit), 0, 999);
  }

  double value(int code) {
    return offset + code * unit;
  }

  String text(double value) {
    int code = code(value);
    return "" + code / 100 + code / 10 % 10 + code % 10;
  }
}
