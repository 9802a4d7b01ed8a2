package org.signalbox.forecast;

/**
 * Least squares by modified Gram-Schmidt: the first column on all others. A column that the ones
 * before it already hold gets the coefficient 0.
 */
final class Projection {
  private static final double VANISHED = 1e-18;

  private final int k;
  private final double[][] mixed;
  private final double[] norms;
  private final double[] shares;

  Projection(int regressors) {
    k = regressors;
    mixed = new double[k][k];
    norms = new double[k];
    shares = new double[k];
  }

  /**
   * @param columns the response first; overwritten by the residuals and the orthogonal regressors
   */
  void of(double[][] columns) {
    for (int j = 0; j < k; j++) {
      double[] column = columns[j + 1];
      double before = dot(column, column);
      for (int i = 0; i < j; i++) {
        mixed[i][j] = norms[i] > 0 ? dot(columns[i + 1], column) / norms[i] : 0;
        subtract(column, mixed[i][j], columns[i + 1]);
      }
      double left = dot(column, column);
      norms[j] = left > VANISHED * before ? left : 0;
      shares[j] = norms[j] > 0 ? dot(column, columns[0]) / norms[j] : 0;
      subtract(columns[0], shares[j], column);
    }
  }

  /** The coefficients of the regressors as they were given. */
  double[] coefficients() {
    double[] out = new double[k];
    for (int j = k - 1; j >= 0; j--) {
      out[j] = norms[j] > 0 ? shares[j] : 0;
      for (int i = j + 1; i < k && norms[j] > 0; i++) {
        out[j] -= mixed[j][i] * out[i];
      }
    }
    return out;
  }

  /** Variance of the fitted value at a point, for errors of variance 1. */
  double variance(double[] at) {
    double sum = 0;
    double[] rotated = new double[k];
    for (int j = 0; j < k; j++) {
      rotated[j] = at[j];
      for (int i = 0; i < j; i++) {
        rotated[j] -= mixed[i][j] * rotated[i];
      }
      sum += norms[j] > 0 ? rotated[j] * rotated[j] / norms[j] : 0;
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double share, double[] what) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= share * what[i];
    }
  }
}
