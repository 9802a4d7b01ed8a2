package org.signalbox.forecast;

import java.util.Arrays;

/**
 * A series and what is known beside it, on the scale a model is estimated on.
 *
 * @param z the observations
 * @param regressors one array of as many values each
 */
record ArimaSample(double[] z, double[][] regressors) {
  int length() {
    return z.length;
  }

  /** The regressors of a model in levels: the constant, if any, comes first. */
  static double[][] beside(ArimaOrder order, double[][] regressors, int from, int length) {
    if (!order.constant()) {
      return regressors;
    }
    double[] constant = new double[length];
    boolean drift = order.differences() > 0;
    Arrays.setAll(constant, i -> drift ? from + i + 1 : 1);
    double[][] all = new double[regressors.length + 1][];
    all[0] = constant;
    System.arraycopy(regressors, 0, all, 1, regressors.length);
    return all;
  }

  /** The differenced series, then its differenced regressors. */
  double[][] differenced(ArimaOrder order) {
    Differences differences = Differences.of(order);
    double[][] beside = beside(order, regressors, 0, z.length);
    double[][] out = new double[1 + beside.length][];
    out[0] = differences.taken(z);
    for (int i = 0; i < beside.length; i++) {
      out[i + 1] = differences.taken(beside[i]);
    }
    return out;
  }
}
