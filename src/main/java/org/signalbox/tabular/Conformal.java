package org.signalbox.tabular;

import java.util.Arrays;

/**
 * Prediction intervals from the errors on rows that were held back: split conformal prediction (Lei
 * et al., 2018, "Distribution-Free Predictive Inference for Regression").
 *
 * @param half half the width of a 90 % interval; NaN where no row was held back
 */
record Conformal(double half) {
  private static final double COVERAGE = 0.9;

  static Conformal none() {
    return new Conformal(Double.NaN);
  }

  /**
   * @param residuals absolute errors
   */
  static Conformal of(double[] residuals) {
    return residuals.length == 0 ? none() : new Conformal(quantile(residuals));
  }

  /**
   * The value that nine tenths of further ones stay below, given that they are exchangeable.
   *
   * @param scores at least one
   */
  static double quantile(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil((sorted.length + 1) * COVERAGE);
    return sorted[Math.min(rank, sorted.length) - 1];
  }

  /**
   * @param outputs one line a row, of one value
   */
  Bounds bounds(double[][] outputs) {
    return Double.isNaN(half)
        ? Bounds.none()
        : new Bounds(
            Arrays.stream(outputs).mapToDouble(line -> line[0] - half).toArray(),
            Arrays.stream(outputs).mapToDouble(line -> line[0] + half).toArray());
  }
}
