package org.signalbox.forecast;

/**
 * How wide the limits around a path of forecasts must be beyond what the errors of the steps before
 * add up to: errors may grow with the level, the long-run slope is only estimated, and errors
 * inside a short history flatter. Both constants were chosen by rolling origin on the histories of
 * the M1, tourism and M3 (yearly, other) competitions, their futures unseen: 80 % limits of the
 * dynamic optimised theta model held 62 % before and 80 % with them, 95 % limits 78 % and 91 %;
 * those of AutoETS 69 % and 81 %, 84 % and 92 %.
 *
 * @param relative variance of the relative errors in units of that of the absolute ones; 0 where
 *     absolute errors are likelier
 */
record ErrorScale(double relative) {
  /** Share of the error variance that an unsure slope adds at the n-th step of n observations. */
  private static final double SLOPE = 1.5;

  /** So many observations fewer are known in effect, as a share of them. */
  private static final double FLATTERY = 10;

  /** Compares both likelihoods of the one-step errors from observation {@code from} on. */
  static ErrorScale of(double[] y, double[] forecast, int from) {
    double absolute = 0;
    double relative = 0;
    double logs = 0;
    for (int i = from; i < y.length; i++) {
      if (!(y[i] > 0 && forecast[i] > 0)) {
        return new ErrorScale(0);
      }
      double e = y[i] - forecast[i];
      absolute += e * e;
      relative += e * e / (forecast[i] * forecast[i]);
      logs += Math.log(forecast[i]);
    }
    int n = y.length - from;
    boolean likelier = n * Math.log(relative) + 2 * logs < n * Math.log(absolute);
    return new ErrorScale(likelier && absolute > 0 ? relative / absolute : 0);
  }

  /**
   * Widens variances that assume known parameters and errors of one size.
   *
   * @param n observations behind the forecasts
   */
  double[] widened(double[] variance, double[] mean, int n) {
    double[] out = new double[variance.length];
    for (int h = 0; h < out.length; h++) {
      double unsure = variance[0] * SLOPE * (h + 1.0) * (h + 1.0) / n;
      double size = relative > 0 && mean[h] > 0 ? relative * mean[h] * mean[h] : 1;
      out[h] = (variance[h] + unsure) * size * (1 + FLATTERY / n);
    }
    return out;
  }
}
