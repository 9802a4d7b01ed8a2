package org.signalbox.forecast;

/**
 * How many differences make a series stationary: the test of Kwiatkowski, Phillips, Schmidt and
 * Shin 1992 (doi 10.1016/0304-4076(92)90104-Y) around a level at 5 %, repeated as in R's {@code
 * ndiffs}.
 */
final class Kpss {
  /** Points of the statistic's distribution, table 1 of the paper. */
  static final double FIVE_PERCENT = 0.463;

  static final double TWO_AND_A_HALF_PERCENT = 0.574;

  private static final int MOST = 2;

  private Kpss() {}

  /**
   * @param second what the statistic must exceed for a second difference; R asks for {@link
   *     #FIVE_PERCENT} again
   */
  static int differences(double[] y, double second) {
    double[] x = y;
    int d = 0;
    while (d < MOST && x.length > 1 && !constant(x)) {
      if (!(statistic(x) > (d == 0 ? FIVE_PERCENT : second))) {
        break;
      }
      x = Differences.lagged(x, 1);
      d++;
    }
    return d;
  }

  /** The statistic with Bartlett weights on the first {@code 3 sqrt(n) / 13} autocovariances. */
  static double statistic(double[] x) {
    int n = x.length;
    double mean = 0;
    for (double v : x) {
      mean += v / n;
    }
    double[] e = new double[n];
    double sum = 0;
    double squares = 0;
    double partial = 0;
    for (int i = 0; i < n; i++) {
      e[i] = x[i] - mean;
      sum += e[i];
      partial += sum * sum;
      squares += e[i] * e[i];
    }
    int lags = (int) (3 * Math.sqrt(n) / 13);
    double variance = squares;
    for (int lag = 1; lag <= lags; lag++) {
      double cross = 0;
      for (int i = lag; i < n; i++) {
        cross += e[i] * e[i - lag];
      }
      variance += 2 * (1 - lag / (lags + 1.0)) * cross;
    }
    return partial / (n * variance);
  }

  static boolean constant(double[] x) {
    for (double v : x) {
      if (v != x[0]) {
        return false;
      }
    }
    return true;
  }
}
