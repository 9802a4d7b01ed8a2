package org.signalbox.forecast;

import java.util.Arrays;

/**
 * Season and trend by local regression (Cleveland, Cleveland, McRae and Terpenning 1990, "STL: a
 * seasonal-trend decomposition procedure based on loess"; the steps, windows and defaults of R's
 * {@code stl}). Linear in the length of the series.
 *
 * @param season what repeats, one an observation
 * @param trend what is smooth
 * @param rest what neither explains; the three add up to the series
 */
record Stl(double[] season, double[] trend, double[] rest) {
  /** Needs more than two seasons to mean anything, but never fails. */
  static Stl of(double[] y, StlSettings settings) {
    return new StlLoop(y, settings).run();
  }

  /**
   * Share of the variation that the season explains beside the rest, 0 to 1 (Wang, Smith and
   * Hyndman 2006); R's {@code nsdiffs} differences above 0.64.
   */
  double seasonalStrength() {
    return strength(season);
  }

  /** The same share for the trend. */
  double trendStrength() {
    return strength(trend);
  }

  private double strength(double[] part) {
    double largest = 0;
    for (int i = 0; i < rest.length; i++) {
      largest = Math.max(largest, Math.abs(part[i]) + Math.abs(rest[i]));
    }
    if (!(largest > 0)) {
      return 0;
    }
    double[] both = new double[rest.length];
    double unit = largest;
    Arrays.setAll(both, i -> (part[i] + rest[i]) / unit);
    double left = variance(Arrays.stream(rest).map(v -> v / unit).toArray());
    double all = variance(both);
    return all > 0 ? Math.clamp(1 - left / all, 0, 1) : 0;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
  }
}
