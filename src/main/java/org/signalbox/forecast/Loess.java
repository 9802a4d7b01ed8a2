package org.signalbox.forecast;

/**
 * Local regression on equally spaced observations (Cleveland 1979): a weighted mean or line through
 * the nearest observations, weights falling as the tricube of the distance.
 *
 * @param span observations a fit looks at, odd
 * @param degree 0 for local means, 1 for local lines
 * @param jump a fit at every so many observations, straight lines between them
 */
record Loess(int span, int degree, int jump) {
  private static final double WHOLE = 0.001;
  private static final double NOTHING = 0.999;

  Loess {
    if (span < 1 || degree < 0 || degree > 1 || jump < 1) {
      throw new IllegalArgumentException("span " + span + ", degree " + degree + ", jump " + jump);
    }
  }

  /** The next odd span, with a fit at every tenth of it, as R's {@code stl} takes by default. */
  static Loess of(double span, int degree) {
    int odd = Math.max(3, (int) Math.ceil(span));
    odd += 1 - odd % 2;
    return new Loess(odd, degree, (odd + 9) / 10);
  }

  /**
   * The smooth curve.
   *
   * @param robust weights of the observations, 0 to 1, as many as there are
   */
  double[] smooth(double[] y, double[] robust) {
    int n = y.length;
    double[] out = new double[n];
    if (n < 2) {
      out[0] = y[0];
      return out;
    }
    double[] scratch = new double[n];
    int step = Math.min(jump, n - 1);
    for (int i = 0; i < n; i += step) {
      out[i] = fit(y, robust, i, scratch);
    }
    int last = (n - 1) / step * step;
    for (int i = 0; i < last; i += step) {
      line(out, i, i + step);
    }
    if (last != n - 1) {
      out[n - 1] = fit(y, robust, n - 1, scratch);
      line(out, last, n - 1);
    }
    return out;
  }

  private static void line(double[] out, int from, int to) {
    double slope = (out[to] - out[from]) / (to - from);
    for (int i = from + 1; i < to; i++) {
      out[i] = out[from] + slope * (i - from);
    }
  }

  private double fit(double[] y, double[] robust, int at, double[] scratch) {
    int left = Math.clamp(at - (span - 1) / 2, 0, Math.max(0, y.length - span));
    double fitted = at(y, robust, at, left, scratch);
    return Double.isNaN(fitted) ? y[at] : fitted;
  }

  /**
   * One local fit over the span that begins at {@code left}; {@code x} may lie one step outside of
   * the observations.
   *
   * @return NaN when every observation near has no weight
   */
  double at(double[] y, double[] robust, int x, int left, double[] scratch) {
    int right = Math.min(y.length, left + span) - 1;
    double total = weigh(robust, x, left, right, scratch);
    if (!(total > 0)) {
      return Double.NaN;
    }
    double mean = 0;
    for (int j = left; j <= right; j++) {
      mean += scratch[j] * j;
    }
    mean /= total;
    double slope = degree == 0 ? 0 : (x - mean) * tilt(scratch, left, right, mean, total);
    double fitted = 0;
    for (int j = left; j <= right; j++) {
      fitted += scratch[j] / total * (1 + slope * (j - mean)) * y[j];
    }
    return fitted;
  }

  /** What the weights' spread makes of a step aside; 0 where it is too small for a line. */
  private static double tilt(double[] weights, int left, int right, double mean, double total) {
    double spread = 0;
    for (int j = left; j <= right; j++) {
      spread += weights[j] / total * (j - mean) * (j - mean);
    }
    return Math.sqrt(spread) > WHOLE * (weights.length - 1) ? 1 / spread : 0;
  }

  private double weigh(double[] robust, int x, int left, int right, double[] scratch) {
    double reach = Math.max(x - left, right - x);
    reach += span > robust.length ? (span - robust.length) / 2 : 0;
    double total = 0;
    for (int j = left; j <= right; j++) {
      double distance = Math.abs(j - x);
      scratch[j] = 0;
      if (distance <= NOTHING * reach) {
        double share = distance / reach;
        double fall = 1 - share * share * share;
        scratch[j] = distance <= WHOLE * reach ? robust[j] : fall * fall * fall * robust[j];
        total += scratch[j];
      }
    }
    return total;
  }
}
