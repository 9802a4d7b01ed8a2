package org.signalbox.forecast;

/**
 * Nonlinear least squares by damped Gauss-Newton steps (Marquardt 1963), derivatives by forward
 * differences, within a region that is known only by asking.
 */
final class LevenbergMarquardt {
  /** What is to be made small. */
  interface Residuals {
    /**
     * @param out receives the residuals
     * @return whether {@code x} is allowed
     */
    boolean at(double[] x, double[] out);
  }

  private static final double STEP = 1e-7;
  private static final double LARGEST_DAMPING = 1e8;
  private static final double SHORTEST = 1.0 / 64;

  private final Residuals problem;
  private final int k;
  private final double[][] jacobian;
  private final double[][] gram;
  private final double[][] normal;
  private final double[] downhill;
  private double[] now;
  private double[] next;
  private final double[] trial;
  private double damping;
  private double squares;

  LevenbergMarquardt(Residuals problem, int unknowns, int residuals) {
    this.problem = problem;
    k = unknowns;
    jacobian = new double[k][residuals];
    gram = new double[k][k];
    normal = new double[k][k + 1];
    downhill = new double[k];
    now = new double[residuals];
    next = new double[residuals];
    trial = new double[k];
  }

  /**
   * Improves {@code x} in place.
   *
   * @param x an allowed start
   * @param tolerance relative gain in the sum of squares below which it ends
   * @return the sum of squares; infinite when the start was not allowed
   */
  double minimise(double[] x, double tolerance, int iterations) {
    if (!problem.at(x, now)) {
      return Double.POSITIVE_INFINITY;
    }
    squares = squared(now);
    damping = 1e-3;
    for (int i = 0; i < iterations && k > 0; i++) {
      differentiate(x);
      double before = squares;
      if (!improve(x) || before - squares < tolerance * before) {
        break;
      }
    }
    return squares;
  }

  private void differentiate(double[] x) {
    for (int j = 0; j < k; j++) {
      double kept = x[j];
      double h = STEP * Math.max(1, Math.abs(kept));
      x[j] = kept + h;
      if (!problem.at(x, jacobian[j])) {
        h = -h;
        x[j] = kept + h;
        problem.at(x, jacobian[j]);
      }
      x[j] = kept;
      double[] column = jacobian[j];
      for (int i = 0; i < column.length; i++) {
        column[i] = (column[i] - now[i]) / h;
      }
    }
    for (int a = 0; a < k; a++) {
      downhill[a] = -dot(jacobian[a], now);
      for (int b = 0; b <= a; b++) {
        gram[a][b] = dot(jacobian[a], jacobian[b]);
        gram[b][a] = gram[a][b];
      }
    }
  }

  /** Tries ever shorter steps until one leads down. */
  private boolean improve(double[] x) {
    while (damping < LARGEST_DAMPING) {
      double[] step = step();
      if (attempt(x, step)) {
        damping = Math.max(1e-10, damping / 10);
        return true;
      }
      damping *= 8;
    }
    return false;
  }

  private double[] step() {
    for (int a = 0; a < k; a++) {
      System.arraycopy(gram[a], 0, normal[a], 0, k);
      normal[a][a] = gram[a][a] * (1 + damping) + Double.MIN_NORMAL;
      normal[a][k] = downhill[a];
    }
    return LinearSystem.solve(normal);
  }

  private boolean attempt(double[] x, double[] step) {
    for (double length = 1; length >= SHORTEST; length /= 2) {
      for (int j = 0; j < k; j++) {
        trial[j] = x[j] + length * step[j];
      }
      if (problem.at(trial, next)) {
        double reached = squared(next);
        if (!(reached < squares)) {
          return false;
        }
        squares = reached;
        double[] kept = now;
        now = next;
        next = kept;
        System.arraycopy(trial, 0, x, 0, k);
        return true;
      }
    }
    return false;
  }

  private static double squared(double[] values) {
    return dot(values, values);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
