package org.signalbox.forecast;

/** Solves symmetric positive definite systems in place, for a choice of their rows. */
final class Cholesky {
  private final double[][] factor;
  private final double[] solution;

  Cholesky(int n) {
    factor = new double[n][n];
    solution = new double[n];
  }

  /**
   * Splits the rows and columns {@code chosen} of a matrix.
   *
   * @return whether they are positive definite
   */
  boolean factorise(double[][] matrix, int[] chosen, int count) {
    for (int i = 0; i < count; i++) {
      double[] row = factor[i];
      for (int k = 0; k <= i; k++) {
        double[] other = factor[k];
        double sum = matrix[chosen[i]][chosen[k]];
        for (int j = 0; j < k; j++) {
          sum -= row[j] * other[j];
        }
        if (k < i) {
          row[k] = sum / other[k];
        } else if (sum > 0 && sum < Double.POSITIVE_INFINITY) {
          row[i] = Math.sqrt(sum);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  /** Writes the solution into the chosen places of {@code out}. */
  void solve(double[] right, double[] out, int[] chosen, int count) {
    for (int i = 0; i < count; i++) {
      double sum = right[chosen[i]];
      for (int j = 0; j < i; j++) {
        sum -= factor[i][j] * solution[j];
      }
      solution[i] = sum / factor[i][i];
    }
    for (int i = count - 1; i >= 0; i--) {
      double sum = solution[i];
      for (int j = i + 1; j < count; j++) {
        sum -= factor[j][i] * solution[j];
      }
      solution[i] = sum / factor[i][i];
      out[chosen[i]] = solution[i];
    }
  }
}
