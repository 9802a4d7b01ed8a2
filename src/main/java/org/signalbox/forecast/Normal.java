package org.signalbox.forecast;

/** The standard normal distribution. */
final class Normal {
  private Normal() {}

  /**
   * The value below which a share {@code p} of the distribution lies: Winitzki's closed form as a
   * start, then Newton's method on an exactly summed distribution function.
   */
  static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("not a probability between 0 and 1: " + p);
    }
    double x = start(2 * p - 1) * Math.sqrt(2);
    for (int i = 0; i < 8; i++) {
      double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
      double step = (below(x) - p) / density;
      x -= step / (1 + x * step / 2);
      if (Math.abs(step) < 1e-14 * Math.max(1, Math.abs(x))) {
        break;
      }
    }
    return x;
  }

  /** How many standard deviations hold {@code percent} of the distribution around its middle. */
  static double halfWidth(double percent) {
    return quantile(0.5 + percent / 200);
  }

  private static double start(double z) {
    double a = 0.147;
    double log = Math.log(1 - z * z);
    double t = 2 / (Math.PI * a) + log / 2;
    return Math.signum(z) * Math.sqrt(Math.sqrt(t * t - log / a) - t);
  }

  /** The distribution function by its series near the middle, a continued fraction in the tails. */
  private static double below(double x) {
    double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    if (Math.abs(x) > 4) {
      double fraction = 0;
      for (int k = 60; k > 0; k--) {
        fraction = k / (Math.abs(x) + fraction);
      }
      double tail = density / (Math.abs(x) + fraction);
      return x < 0 ? tail : 1 - tail;
    }
    double term = x;
    double sum = x;
    for (int k = 1; Math.abs(term) > 1e-17 && k < 200; k++) {
      term *= x * x / (2 * k + 1);
      sum += term;
    }
    return 0.5 + density * sum;
  }
}
