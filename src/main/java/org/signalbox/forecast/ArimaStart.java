package org.signalbox.forecast;

import java.util.Arrays;

/**
 * Start values by Hannan and Rissanen 1982 (doi 10.1093/biomet/69.1.81): a long autoregression
 * makes errors, on which the series is then regressed beside its own past. Products of plain and
 * seasonal coefficients are left out of the regression.
 */
final class ArimaStart {
  private final double[] w;
  private final double[] errors;
  private final int from;

  private ArimaStart(double[] w, double[] errors, int from) {
    this.w = w;
    this.errors = errors;
    this.from = from;
  }

  /**
   * @param columns the differenced series and its regressors; overwritten
   */
  static ArimaStart of(double[][] columns, int period) {
    new Projection(columns.length - 1).of(columns);
    double[] w = columns[0];
    int n = w.length;
    int lags = Math.min(n / 3, Math.max((int) (10 * Math.log10(Math.max(1, n))), period + 2));
    double[] long_ = autoregression(w, lags);
    double[] errors = new double[n];
    for (int t = lags; t < n; t++) {
      double e = w[t];
      for (int i = 1; i <= lags; i++) {
        e -= long_[i] * w[t - i];
      }
      errors[t] = e;
    }
    return new ArimaStart(w, errors, lags);
  }

  private static double[] autoregression(double[] w, int lags) {
    double[] gamma = new double[lags + 1];
    for (int k = 0; k <= lags; k++) {
      for (int t = k; t < w.length; t++) {
        gamma[k] += w[t] * w[t - k];
      }
    }
    double[] a = new double[lags + 1];
    double[] kept = new double[lags + 1];
    double variance = gamma[0];
    for (int k = 1; k <= lags && variance > 0; k++) {
      double sum = gamma[k];
      for (int i = 1; i < k; i++) {
        sum -= a[i] * gamma[k - i];
      }
      double partial = sum / variance;
      System.arraycopy(a, 0, kept, 0, k);
      for (int i = 1; i < k; i++) {
        a[i] = kept[i] - partial * kept[k - i];
      }
      a[k] = partial;
      variance *= 1 - partial * partial;
    }
    return a;
  }

  /** Coefficients within the bounds; all 0 where the series is too short to tell. */
  double[] values(ArimaOrder order, ArimaBounds bounds) {
    int k = order.coefficients();
    int[] lags = lags(order);
    int first = from + Math.max(order.longestMa(), Math.max(0, order.longestAr() - from));
    if (k == 0 || w.length - first < 2 * k + 2) {
      return new double[k];
    }
    double[] x = LinearSystem.solve(normal(order, lags, first));
    for (int tries = 0; !bounds.allow(order, x); tries++) {
      double shrink = tries < 20 ? 0.85 : 0;
      for (int i = 0; i < k; i++) {
        x[i] *= shrink;
      }
    }
    return x;
  }

  private static int[] lags(ArimaOrder order) {
    int[] lags = new int[order.coefficients()];
    int at = 0;
    for (int i = 1; i <= order.plain().ar(); i++) {
      lags[at++] = i;
    }
    for (int i = 1; i <= order.plain().ma(); i++) {
      lags[at++] = i;
    }
    for (int i = 1; i <= order.seasonal().ar(); i++) {
      lags[at++] = i * order.period();
    }
    for (int i = 1; i <= order.seasonal().ma(); i++) {
      lags[at++] = i * order.period();
    }
    return lags;
  }

  private double[][] normal(ArimaOrder order, int[] lags, int first) {
    int k = lags.length;
    double[][] past = new double[k + 1][];
    int plain = order.plain().coefficients();
    for (int j = 0; j < k; j++) {
      boolean observed = j < plain ? j < order.plain().ar() : j < plain + order.seasonal().ar();
      double[] source = observed ? w : errors;
      past[j] = Arrays.copyOfRange(source, first - lags[j], w.length - lags[j]);
    }
    past[k] = Arrays.copyOfRange(w, first, w.length);
    double[][] equations = new double[k][k + 1];
    for (int a = 0; a < k; a++) {
      for (int b = a; b <= k; b++) {
        double sum = 0;
        for (int t = 0; t < past[a].length; t++) {
          sum += past[a][t] * past[b][t];
        }
        equations[a][b] = sum;
        if (b < k) {
          equations[b][a] = sum;
        }
      }
      equations[a][a] *= 1 + 1e-6;
    }
    return equations;
  }
}
