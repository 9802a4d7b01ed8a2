package org.signalbox.routing;

/** Ridge regression on a sample, by Cholesky's method. */
record LineProbe(LandmarkSample sample) implements Landmarks.Probe {
  /** As many rows' worth of belief that a column tells nothing. */
  private static final double PENALTY = 5;

  @Override
  public double[][] predict(int[] taught, int[] asked) {
    double[][] x = sample.inputs();
    double[][] root = root(x, taught);
    double[][] told = new double[sample.targets().length][];
    for (int k = 0; k < told.length; k++) {
      double[] y = sample.targets()[k];
      double mean = 0;
      for (int row : taught) {
        mean += y[row] / taught.length;
      }
      double[] weights = new double[x.length];
      for (int a = 0; a < x.length; a++) {
        for (int row : taught) {
          weights[a] += x[a][row] * (y[row] - mean);
        }
      }
      solve(root, weights);
      told[k] = new double[asked.length];
      for (int i = 0; i < asked.length; i++) {
        told[k][i] = mean;
        for (int a = 0; a < x.length; a++) {
          told[k][i] += weights[a] * x[a][asked[i]];
        }
      }
    }
    return told;
  }

  /** The lower triangle whose square is the matrix of products with the penalty added. */
  private static double[][] root(double[][] x, int[] taught) {
    int n = x.length;
    double[][] root = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = a == b ? PENALTY : 0;
        for (int row : taught) {
          sum += x[a][row] * x[b][row];
        }
        for (int c = 0; c < b; c++) {
          sum -= root[a][c] * root[b][c];
        }
        root[a][b] = a == b ? Math.sqrt(Math.max(1e-9, sum)) : sum / root[b][b];
      }
    }
    return root;
  }

  /** In place. */
  private static void solve(double[][] root, double[] values) {
    for (int a = 0; a < values.length; a++) {
      for (int c = 0; c < a; c++) {
        values[a] -= root[a][c] * values[c];
      }
      values[a] /= root[a][a];
    }
    for (int a = values.length - 1; a >= 0; a--) {
      for (int c = a + 1; c < values.length; c++) {
        values[a] -= root[c][a] * values[c];
      }
      values[a] /= root[a][a];
    }
  }
}
