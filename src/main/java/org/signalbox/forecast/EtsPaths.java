package org.signalbox.forecast;

import java.util.SplittableRandom;

/** Simulated futures of a model whose variance has no closed form. */
final class EtsPaths {
  private static final int PATHS = 5000;

  private EtsPaths() {}

  /**
   * @return values by step, then by path
   */
  static double[][] of(EtsFit fit, int horizon, long seed) {
    var random = new SplittableRandom(seed);
    double deviation = Math.sqrt(fit.variance());
    double[][] out = new double[horizon][PATHS];
    double limit = 1e6 * largest(fit.initial().y);
    for (int path = 0; path < PATHS; path++) {
      var trace = new EtsTrace(fit.form(), fit.last(), fit.initial().y.length);
      for (int h = 0; h < horizon; h++) {
        trace.underlying();
        double f = trace.forecast();
        double e = deviation * random.nextGaussian();
        double y = fit.form().relative() ? f * (1 + e) : f + e;
        double kept = Double.isNaN(y) ? (h == 0 ? 0 : out[h - 1][path]) : y;
        out[h][path] = Math.max(-limit, Math.min(limit, kept));
        trace.observe(y);
      }
    }
    return out;
  }

  private static double largest(double[] y) {
    double largest = 0;
    for (double v : y) {
      largest = Math.max(largest, Math.abs(v));
    }
    return largest;
  }
}
