package org.signalbox.forecast;

import org.signalbox.forecast.EtsForm.Season;

/**
 * The benchmark of the M4 competition (Makridakis, Spiliotis and Assimakopoulos 2020): the last
 * value of the seasonally adjusted series goes on, the season taken out by multiplicative
 * decomposition where a 90 % autocorrelation test finds it in at least three whole seasons.
 */
final class Naive2 {
  private Naive2() {}

  static double[] forecast(double[] history, int m, int horizon) {
    var series = new History(history, m, 0);
    boolean seasonal = history.length >= 3 * m && SeasonTest.passes(series);
    double last = history[history.length - 1];
    double[] out = new double[horizon];
    if (!seasonal) {
      java.util.Arrays.fill(out, last);
      return out;
    }
    double[] figure = ClassicalDecomposition.of(history, m, Season.MULTIPLICATIVE).figure();
    double level = last / figure[(history.length - 1) % m];
    java.util.Arrays.setAll(out, h -> level * figure[(history.length + h) % m]);
    return out;
  }
}
