package org.signalbox.forecast;

import java.util.Arrays;

/**
 * Descent in a box by the method of Broyden, Fletcher, Goldfarb and Shanno with Powell's damping
 * (Nocedal and Wright 2006, "Numerical Optimization", procedure 18.2) and a projected line search:
 * dimensions whose border holds them stay out of the step.
 */
final class QuasiNewton {
  private static final double SUFFICIENT = 1e-4;
  private static final int HALVINGS = 25;

  private final SmoothObjective objective;
  private final Box box;
  private final double[] curvature;
  private final int n;
  private final double[][] hessian;
  private final Cholesky cholesky;
  private final int[] free;
  private final double[] step;
  private final double[] next;
  private final double[] slope;
  private final double[] nextSlope;
  private final double[] product;
  private int evaluations;

  /**
   * @param curvature a first guess of the second derivative, one a dimension
   */
  QuasiNewton(SmoothObjective objective, Box box, double[] curvature) {
    this.objective = objective;
    this.box = box;
    this.curvature = curvature;
    n = curvature.length;
    hessian = new double[n][n];
    cholesky = new Cholesky(n);
    free = new int[n];
    step = new double[n];
    next = new double[n];
    slope = new double[n];
    nextSlope = new double[n];
    product = new double[n];
  }

  /** How often the objective has been asked so far. */
  int evaluations() {
    return evaluations;
  }

  /**
   * Walks downhill until two steps in a row gain less than the tolerance.
   *
   * @param x the start, inside the box, and afterwards the best point found
   * @return the value at the best point
   */
  double minimise(double[] x, double tolerance, int steps) {
    double value = ask(x);
    if (!Double.isFinite(value)) {
      return value;
    }
    objective.slope(x, slope);
    boolean fresh = reset();
    int small = 0;
    for (int i = 0; i < steps && small < 2; i++) {
      direct(x);
      double lower = search(x, value);
      if (lower < value) {
        small = value - lower < tolerance ? small + 1 : 0;
        value = lower;
        objective.slope(next, nextSlope);
        learn(x);
        System.arraycopy(next, 0, x, 0, n);
        System.arraycopy(nextSlope, 0, slope, 0, n);
        fresh = false;
      } else if (fresh) {
        break;
      } else {
        fresh = reset();
      }
    }
    return value;
  }

  private double ask(double[] x) {
    evaluations++;
    return objective.at(x);
  }

  private boolean reset() {
    for (int i = 0; i < n; i++) {
      Arrays.fill(hessian[i], 0);
      hessian[i][i] = curvature[i];
    }
    return true;
  }

  /** The Newton step of the dimensions that their borders do not hold. */
  private void direct(double[] x) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      boolean held = slope[i] > 0 ? x[i] <= box.lower[i] : x[i] >= box.upper[i];
      step[i] = 0;
      if (!held) {
        free[count++] = i;
      }
    }
    if (!cholesky.factorise(hessian, free, count)) {
      reset();
      cholesky.factorise(hessian, free, count);
    }
    cholesky.solve(slope, step, free, count);
  }

  /** Shortens the step until it gains enough; {@code next} is where it ends. */
  private double search(double[] x, double value) {
    double length = 1;
    for (int tried = 0; tried < HALVINGS; tried++) {
      double promised = 0;
      for (int i = 0; i < n; i++) {
        next[i] = box.clamp(i, x[i] - length * step[i]);
        promised += slope[i] * (next[i] - x[i]);
      }
      if (!(promised < 0)) {
        return value;
      }
      double reached = ask(next);
      if (reached <= value + SUFFICIENT * promised) {
        return reached;
      }
      length *= shorter(reached - value, promised);
    }
    return value;
  }

  /** The lowest point of the parabola through both values and the slope, within reason. */
  private static double shorter(double rise, double promised) {
    double share = -promised / (2 * (rise - promised));
    return Double.isFinite(share) ? Math.max(0.1, Math.min(0.5, share)) : 0.25;
  }

  private void learn(double[] x) {
    double curved = 0;
    double seen = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        sum += hessian[i][k] * (next[k] - x[k]);
      }
      product[i] = sum;
      curved += sum * (next[i] - x[i]);
      seen += (nextSlope[i] - slope[i]) * (next[i] - x[i]);
    }
    if (!(curved > 0)) {
      return;
    }
    double mix = seen >= 0.2 * curved ? 1 : 0.8 * curved / (curved - seen);
    double along = mix * seen + (1 - mix) * curved;
    for (int i = 0; i < n; i++) {
      step[i] = mix * (nextSlope[i] - slope[i]) + (1 - mix) * product[i];
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        hessian[i][k] += step[i] * step[k] / along - product[i] * product[k] / curved;
      }
    }
  }
}
