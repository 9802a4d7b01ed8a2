package org.signalbox.forecast;

/**
 * Whether all roots of a model's polynomials lie outside a circle a little wider than 1, so that it
 * forgets its start and its errors can be told from the observations. Tested by the step-down
 * recursion on each factor; no root is computed.
 *
 * @param radius of the circle, for the seasonal factors in seasons
 */
record ArimaBounds(double radius) {
  /** Every model that is stationary and invertible. */
  static final ArimaBounds WIDEST = new ArimaBounds(1);

  boolean allow(ArimaOrder order, double[] x) {
    int p = order.plain().ar();
    int q = order.plain().ma();
    int seasonalP = order.seasonal().ar();
    int at = p + q;
    return outside(x, 0, p, 1)
        && outside(x, p, q, -1)
        && outside(x, at, seasonalP, 1)
        && outside(x, at + seasonalP, order.seasonal().ma(), -1);
  }

  private boolean outside(double[] x, int from, int count, double sign) {
    if (count == 0) {
      return true;
    }
    double[] a = new double[count + 1];
    double power = 1;
    for (int i = 1; i <= count; i++) {
      power *= radius;
      a[i] = sign * x[from + i - 1] * power;
    }
    for (int k = count; k >= 1; k--) {
      double partial = a[k];
      double left = 1 - partial * partial;
      if (!(left > 0)) {
        return false;
      }
      for (int i = 1; 2 * i <= k; i++) {
        double low = a[i];
        double high = a[k - i];
        a[i] = (low + partial * high) / left;
        a[k - i] = (high + partial * low) / left;
      }
    }
    return true;
  }
}
