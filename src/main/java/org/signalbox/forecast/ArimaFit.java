package org.signalbox.forecast;

/**
 * One estimated model.
 *
 * @param x coefficients of the lags, as {@link ArimaOrder} lists them
 * @param regression the constant, if any, and the coefficients of the regressors
 * @param squares sum of the squared standardised errors
 * @param logLikelihood on the scale of the sample
 * @param observations after differencing
 */
record ArimaFit(
    ArimaOrder order,
    double[] x,
    Projection regression,
    double squares,
    double logLikelihood,
    int observations) {
  /** How many numbers were estimated, the error variance among them. */
  int estimated() {
    return x.length + regression.coefficients().length + 1;
  }

  double aic() {
    return -2 * logLikelihood + 2 * estimated();
  }

  /** Akaike's criterion corrected for small samples (Hurvich and Tsai 1989). */
  double aicc() {
    int k = estimated();
    int left = observations - k - 1;
    return left > 0 ? aic() + 2.0 * k * (k + 1) / left : Double.POSITIVE_INFINITY;
  }

  /** Variance of the errors, corrected for what was estimated. */
  double variance() {
    return squares / Math.max(1, observations - estimated() + 1);
  }
}
