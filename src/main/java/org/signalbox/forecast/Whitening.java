package org.signalbox.forecast;

import java.util.Arrays;

/**
 * An autoregression by the equations of Yule and Walker, solved by Levinson's recursion, its order
 * by Akaike's criterion; what it leaves of a series is nearly white.
 *
 * @param phi coefficients of the first lags
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record Whitening(double[] phi) {
  private static final int LONGEST = 8;

  static Whitening of(double[] values) {
    int longest = Math.min(LONGEST, values.length / 10);
    double[] r = Autocorrelation.of(values, longest);
    double[] phi = new double[0];
    double[] best = phi;
    double left = 1;
    double lowest = 0;
    for (int p = 1; p <= longest && left > 1e-6; p++) {
      double next = r[p];
      for (int i = 0; i < phi.length; i++) {
        next -= phi[i] * r[p - 1 - i];
      }
      next /= left;
      double[] longer = Arrays.copyOf(phi, p);
      for (int i = 0; i + 1 < p; i++) {
        longer[i] = phi[i] - next * phi[p - 2 - i];
      }
      longer[p - 1] = next;
      left *= 1 - next * next;
      phi = longer;
      double criterion = values.length * Math.log(Math.max(left, Double.MIN_NORMAL)) + 2 * p;
      if (criterion < lowest) {
        lowest = criterion;
        best = phi;
      }
    }
    return new Whitening(best);
  }

  /** Each column less what the autoregression makes of its past, without its beginning. */
  double[][] applied(double[][] columns) {
    return Arrays.stream(columns).map(this::applied).toArray(double[][]::new);
  }

  private double[] applied(double[] values) {
    double[] out = new double[values.length - phi.length];
    for (int i = 0; i < out.length; i++) {
      int t = i + phi.length;
      out[i] = values[t];
      for (int k = 0; k < phi.length; k++) {
        out[i] -= phi[k] * values[t - 1 - k];
      }
    }
    return out;
  }
}
