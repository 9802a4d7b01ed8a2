package org.signalbox.forecast;

import java.util.Arrays;

/**
 * The scale on which a series is smoothed: logarithms where all of it is positive, in units of its
 * mean step.
 *
 * @param unit mean step between neighbours
 * @param lowest forecasts on logarithms go no lower, so that a trend can't leave all bounds
 * @param highest nor any higher
 */
record SmoothingScale(boolean logarithms, double unit, double lowest, double highest) {
  /** So many logarithms a forecast may lie beyond what was seen. */
  private static final double BEYOND = 2;

  static SmoothingScale of(History history) {
    boolean logarithms = history.positive();
    double[] z = history.y().clone();
    if (logarithms) {
      Arrays.setAll(z, i -> Math.log(z[i]));
    }
    double steps = 0;
    for (int i = 1; i < z.length; i++) {
      steps += Math.abs(z[i] - z[i - 1]);
    }
    double unit = steps > 0 ? steps / (z.length - 1) : 1;
    double reach = logarithms ? BEYOND : Double.POSITIVE_INFINITY;
    double lowest = Arrays.stream(z).min().orElseThrow() - reach;
    return new SmoothingScale(
        logarithms, unit, lowest, Arrays.stream(z).max().orElseThrow() + reach);
  }

  double[] of(double[] y) {
    double[] z = new double[y.length];
    double least = Math.exp(lowest);
    Arrays.setAll(z, i -> (logarithms ? Math.log(Math.max(y[i], least)) : y[i]) / unit);
    return z;
  }

  double back(double z) {
    double value = Math.clamp(z * unit, lowest, highest);
    return logarithms ? Math.exp(value) : value;
  }
}
