package org.signalbox.tabular;

import java.util.Arrays;

/**
 * Prediction intervals from the errors on rows that were held back: split conformal prediction (Lei
 * et al., 2018, "Distribution-Free Predictive Inference for Regression").
 */
final class Conformal {
  private static final double COVERAGE = 0.9;

  private Conformal() {}

  /**
   * Half the width of a 90 % interval.
   *
   * @param residuals absolute errors, at least one
   */
  static double halfWidth(double[] residuals) {
    double[] sorted = residuals.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil((sorted.length + 1) * COVERAGE);
    return sorted[Math.min(rank, sorted.length) - 1];
  }
}
