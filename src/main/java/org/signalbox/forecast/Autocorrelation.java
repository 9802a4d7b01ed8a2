package org.signalbox.forecast;

/** How like itself a series is some observations later. */
final class Autocorrelation {
  private Autocorrelation() {}

  /**
   * The usual estimate, divided by the whole length.
   *
   * @return correlations at lags 0 to {@code lags}; all 0 after lag 0 for a constant series
   */
  static double[] of(double[] y, int lags) {
    double mean = 0;
    for (double v : y) {
      mean += v / y.length;
    }
    double[] out = new double[lags + 1];
    double variance = 0;
    for (double v : y) {
      variance += (v - mean) * (v - mean);
    }
    out[0] = 1;
    for (int lag = 1; lag <= lags && variance > 0; lag++) {
      double sum = 0;
      for (int i = lag; i < y.length; i++) {
        sum += (y[i] - mean) * (y[i - lag] - mean);
      }
      out[lag] = sum / variance;
    }
    return out;
  }
}
