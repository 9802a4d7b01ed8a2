package org.signalbox.lab;

/**
 * Logistic regression by Newton's method with a ridge, for few features (Hastie, Tibshirani and
 * Friedman 2009, section 4.4.1). The first feature is the intercept and stays unpunished.
 */
final class LogisticFit {
  private static final int ROUNDS = 50;

  private LogisticFit() {}

  /**
   * @param rows one a case, all of the same length
   * @param right the probability to be told of each, mostly 0 or 1
   * @param ridge punishes large weights
   * @return one weight a feature
   */
  static double[] fit(double[][] rows, double[] right, double ridge) {
    int width = rows[0].length;
    double[] weights = new double[width];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[width];
      double[][] curve = new double[width][width];
      for (int k = 0; k < width; k++) {
        double own = k == 0 ? 1e-6 : ridge;
        slope[k] = -own * weights[k];
        curve[k][k] = own;
      }
      for (int i = 0; i < rows.length; i++) {
        add(rows[i], right[i], weights, slope, curve);
      }
      double[] step = solve(curve, slope);
      for (int k = 0; k < width; k++) {
        weights[k] += step[k];
      }
    }
    return weights;
  }

  private static void add(
      double[] row, double right, double[] weights, double[] slope, double[][] curve) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += weights[k] * row[k];
    }
    double p = 1 / (1 + Math.exp(-sum));
    for (int k = 0; k < row.length; k++) {
      slope[k] += (right - p) * row[k];
      for (int j = 0; j < row.length; j++) {
        curve[k][j] += p * (1 - p) * row[k] * row[j];
      }
    }
  }

  /** Gauss with the diagonal as pivot: the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int width = right.length;
    double[] x = right.clone();
    for (int k = 0; k < width; k++) {
      for (int i = k + 1; i < width; i++) {
        double share = matrix[i][k] / matrix[k][k];
        for (int j = k; j < width; j++) {
          matrix[i][j] -= share * matrix[k][j];
        }
        x[i] -= share * x[k];
      }
    }
    for (int k = width - 1; k >= 0; k--) {
      for (int j = k + 1; j < width; j++) {
        x[k] -= matrix[k][j] * x[j];
      }
      x[k] /= matrix[k][k];
    }
    return x;
  }
}
