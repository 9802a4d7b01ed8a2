package org.signalbox.forecast;

/**
 * What noise alone has at a frequency: a line through the logarithms of the periodogram around it,
 * over the logarithm of the frequency, because the spectra of trends and of differences are powers
 * of it. Peaks do not take part.
 *
 * @param height of the noise
 * @param certainty half the degrees of freedom that the height has
 */
record SpectralLevel(double height, double certainty) {
  private static final double EULER = 0.5772156649015329;

  /** Variance of the logarithm of an exponential variable. */
  private static final double VARIANCE = Math.PI * Math.PI / 6;

  private static final int NEAR = 8;
  private static final int FAR = 48;
  private static final double PEAK = 2;

  /**
   * Around frequency {@code k}, without the multiples of {@code cycles}.
   *
   * @param logs logarithms of the periodogram, by frequency
   */
  static SpectralLevel at(double[] logs, int k, int cycles) {
    SpectralLevel all = below(Double.POSITIVE_INFINITY, logs, k, cycles);
    return below(Math.log(all.height) + PEAK, logs, k, cycles);
  }

  private static SpectralLevel below(double ceiling, double[] logs, int k, int cycles) {
    int reach = Math.clamp(k, NEAR, FAR);
    double[] sums = new double[5];
    for (int i = Math.max(1, k - reach); i <= Math.min(logs.length - 1, k + reach); i++) {
      if (i % cycles != 0 && logs[i] < ceiling) {
        double x = Math.log(i) - Math.log(k);
        sums[0]++;
        sums[1] += x;
        sums[2] += x * x;
        sums[3] += logs[i];
        sums[4] += x * logs[i];
      }
    }
    double determinant = sums[0] * sums[2] - sums[1] * sums[1];
    if (sums[0] < 3 || !(determinant > 1e-9)) {
      return new SpectralLevel(Double.POSITIVE_INFINITY, 1);
    }
    double height = (sums[2] * sums[3] - sums[1] * sums[4]) / determinant;
    double leverage = sums[2] / determinant;
    return new SpectralLevel(Math.exp(height + EULER), 1 / (VARIANCE * leverage) + 0.5);
  }
}
