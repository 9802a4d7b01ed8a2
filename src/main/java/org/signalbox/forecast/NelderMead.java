package org.signalbox.forecast;

import java.util.Arrays;

/**
 * The downhill simplex in a box (Nelder and Mead 1965) with the dimension-dependent coefficients of
 * Gao and Han 2012, which keep it moving in more than a handful of dimensions. Trial points outside
 * the box are moved onto its border.
 */
final class NelderMead {
  private final Objective objective;
  private final Box box;
  private final int n;
  private final double[][] simplex;
  private final double[] values;
  private final double[] centre;
  private final double[] trial;
  private final double[] second;
  private final double expansion;
  private final double contraction;
  private final double shrinkage;
  private int evaluations;

  NelderMead(Objective objective, Box box) {
    this.objective = objective;
    this.box = box;
    n = box.lower.length;
    simplex = new double[n + 1][n];
    values = new double[n + 1];
    centre = new double[n];
    trial = new double[n];
    second = new double[n];
    expansion = 1 + 2.0 / Math.max(2, n);
    contraction = 0.75 - 0.5 / Math.max(2, n);
    shrinkage = 1 - 1.0 / Math.max(2, n);
  }

  /** How often the objective has been asked so far. */
  int evaluations() {
    return evaluations;
  }

  /**
   * Walks downhill until the values of the simplex agree or the budget is spent.
   *
   * @param x the start, and afterwards the best point found
   * @param tolerance absolute difference of the values at which it stops
   * @param budget evaluations at most
   * @return the value at the best point
   */
  double minimise(double[] x, double tolerance, int budget) {
    int end = evaluations + budget;
    begin(x);
    while (evaluations < end) {
      sort();
      if (values[n] - values[0] <= tolerance || Double.isInfinite(values[0])) {
        break;
      }
      step();
    }
    sort();
    System.arraycopy(simplex[0], 0, x, 0, n);
    return values[0];
  }

  private double ask(double[] x) {
    evaluations++;
    return objective.at(x);
  }

  private void begin(double[] x) {
    for (int i = 0; i <= n; i++) {
      System.arraycopy(x, 0, simplex[i], 0, n);
      if (i > 0) {
        int d = i - 1;
        double up = box.clamp(d, x[d] + box.step[d]);
        simplex[i][d] = up == x[d] ? box.clamp(d, x[d] - box.step[d]) : up;
      }
      values[i] = ask(simplex[i]);
    }
  }

  /** Insertion sort: after a step all but one point are in order already. */
  private void sort() {
    for (int i = 1; i <= n; i++) {
      double value = values[i];
      double[] point = simplex[i];
      int k = i - 1;
      while (k >= 0 && values[k] > value) {
        values[k + 1] = values[k];
        simplex[k + 1] = simplex[k];
        k--;
      }
      values[k + 1] = value;
      simplex[k + 1] = point;
    }
  }

  private void step() {
    findCentre();
    double reflected = place(trial, 1);
    if (reflected < values[0]) {
      double expanded = place(second, expansion);
      if (expanded < reflected) {
        accept(second, expanded);
      } else {
        accept(trial, reflected);
      }
    } else if (reflected < values[n - 1]) {
      accept(trial, reflected);
    } else {
      contract(reflected);
    }
  }

  private void contract(double reflected) {
    boolean outside = reflected < values[n];
    double contracted = place(second, outside ? contraction : -contraction);
    if (contracted < Math.min(reflected, values[n])) {
      accept(second, contracted);
    } else {
      shrink();
    }
  }

  private void findCentre() {
    Arrays.fill(centre, 0);
    for (int i = 0; i < n; i++) {
      for (int d = 0; d < n; d++) {
        centre[d] += simplex[i][d];
      }
    }
    for (int d = 0; d < n; d++) {
      centre[d] /= n;
    }
  }

  private double place(double[] point, double distance) {
    double[] worst = simplex[n];
    for (int d = 0; d < n; d++) {
      point[d] = box.clamp(d, centre[d] + distance * (centre[d] - worst[d]));
    }
    return ask(point);
  }

  private void accept(double[] point, double value) {
    System.arraycopy(point, 0, simplex[n], 0, n);
    values[n] = value;
  }

  private void shrink() {
    for (int i = 1; i <= n; i++) {
      for (int d = 0; d < n; d++) {
        simplex[i][d] = simplex[0][d] + shrinkage * (simplex[i][d] - simplex[0][d]);
      }
      values[i] = ask(simplex[i]);
    }
  }
}
