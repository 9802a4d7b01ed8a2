package org.signalbox.forecast;

import java.util.Arrays;

/**
 * Trend by a centred moving average, season by averages over each position (Hyndman and
 * Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition, section 3.4).
 *
 * @param trend one an observation, NaN where the average does not reach
 * @param figure one a position in the season, averaging 0 or 1
 */
record ClassicalDecomposition(double[] trend, double[] figure, EtsForm.Season kind) {
  /** Needs at least two whole seasons of {@code m}; {@code kind} is additive or multiplicative. */
  static ClassicalDecomposition of(double[] y, int m, EtsForm.Season kind) {
    double[] trend = movingAverage(y, m);
    double[] sums = new double[m];
    int[] counts = new int[m];
    for (int i = 0; i < y.length; i++) {
      if (!Double.isNaN(trend[i])) {
        sums[i % m] += kind == EtsForm.Season.MULTIPLICATIVE ? y[i] / trend[i] : y[i] - trend[i];
        counts[i % m]++;
      }
    }
    for (int k = 0; k < m; k++) {
      sums[k] /= counts[k];
    }
    double mean = Arrays.stream(sums).sum() / m;
    for (int k = 0; k < m; k++) {
      sums[k] = kind == EtsForm.Season.MULTIPLICATIVE ? sums[k] / mean : sums[k] - mean;
    }
    return new ClassicalDecomposition(trend, sums, kind);
  }

  /** The series without its season. */
  double[] adjusted(double[] y) {
    double[] out = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double s = figure[i % figure.length];
      out[i] = kind == EtsForm.Season.MULTIPLICATIVE ? y[i] / s : y[i] - s;
    }
    return out;
  }

  /** Puts the season of observation {@code i} onto a seasonally adjusted value. */
  double seasoned(double value, int i) {
    double s = figure[i % figure.length];
    return kind == EtsForm.Season.MULTIPLICATIVE ? value * s : value + s;
  }

  private static double[] movingAverage(double[] y, int m) {
    double[] out = new double[y.length];
    Arrays.fill(out, Double.NaN);
    int half = m / 2;
    for (int i = half; i + half < y.length; i++) {
      double sum = 0;
      for (int k = i - half; k <= i + half; k++) {
        boolean end = m % 2 == 0 && (k == i - half || k == i + half);
        sum += end ? y[k] / 2 : y[k];
      }
      out[i] = sum / m;
    }
    return out;
  }
}
