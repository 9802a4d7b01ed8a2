package org.signalbox.forecast;

/**
 * Simple exponential smoothing by least squares; the first level is linear in the errors and so
 * solved for at each weight.
 *
 * @param level after the last observation
 * @param squares sum of the squared one-step errors
 */
record SimpleSmoothing(double alpha, double first, double level, double squares) {
  static SimpleSmoothing fit(double[] y) {
    double alpha =
        Golden.minimum(a -> at(y, a).squares(), EtsObjective.SMALLEST, EtsObjective.LARGEST);
    return at(y, alpha);
  }

  /** The same weight and first level over a longer series. */
  SimpleSmoothing over(double[] y) {
    double now = first;
    double errors = 0;
    for (double v : y) {
      double e = v - now;
      errors += e * e;
      now += alpha * e;
    }
    return new SimpleSmoothing(alpha, first, now, errors);
  }

  private static SimpleSmoothing at(double[] y, double alpha) {
    double level = 0;
    double fade = 1;
    double cross = 0;
    double square = 0;
    double errors = 0;
    for (double v : y) {
      double e = v - level;
      cross += e * fade;
      square += fade * fade;
      errors += e * e;
      level += alpha * e;
      fade *= 1 - alpha;
    }
    double first = cross / square;
    return new SimpleSmoothing(
        alpha, first, level + first * fade, Math.max(0, errors - first * cross));
  }
}
