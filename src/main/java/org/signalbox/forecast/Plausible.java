package org.signalbox.forecast;

import java.util.Arrays;

/** Forecasts that stay in sight of the data and, where the data are positive, above zero. */
final class Plausible {
  private static final double EXPLOSION = 1e3;

  /** How far a path should be looked at. */
  static final int HORIZON = 48;

  private Plausible() {}

  /**
   * Looks at a path of at least {@link #HORIZON} forecasts.
   *
   * @param near so many steps at least a positive series is not continued to zero or below
   */
  static boolean path(double[] y, double[] mean, int near) {
    double largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
    if (!Arrays.stream(mean).allMatch(v -> Math.abs(v) <= EXPLOSION * largest)) {
      return false;
    }
    boolean positive = Arrays.stream(y).allMatch(v -> v > 0);
    return !positive || Arrays.stream(mean, 0, near).allMatch(v -> v > 0);
  }
}
