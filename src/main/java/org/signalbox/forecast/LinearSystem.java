package org.signalbox.forecast;

/** Small dense linear systems by elimination with row exchange. */
final class LinearSystem {
  private LinearSystem() {}

  /**
   * Solves in place.
   *
   * @param a one row an equation, the right side in the last column
   * @return the solution; unknowns that the equations do not determine are 0
   */
  static double[] solve(double[][] a) {
    int n = a.length;
    for (int c = 0; c < n; c++) {
      exchange(a, c);
      if (Math.abs(a[c][c]) > 1e-12) {
        eliminate(a, c);
      }
    }
    double[] x = new double[n];
    for (int r = 0; r < n; r++) {
      x[r] = Math.abs(a[r][r]) > 1e-12 ? a[r][n] / a[r][r] : 0;
    }
    return x;
  }

  private static void exchange(double[][] a, int c) {
    int best = c;
    for (int r = c + 1; r < a.length; r++) {
      if (Math.abs(a[r][c]) > Math.abs(a[best][c])) {
        best = r;
      }
    }
    double[] row = a[c];
    a[c] = a[best];
    a[best] = row;
  }

  private static void eliminate(double[][] a, int c) {
    for (int r = 0; r < a.length; r++) {
      double factor = r == c ? 0 : a[r][c] / a[c][c];
      if (factor != 0) {
        for (int k = c; k < a[r].length; k++) {
          a[r][k] -= factor * a[c][k];
        }
      }
    }
  }
}
