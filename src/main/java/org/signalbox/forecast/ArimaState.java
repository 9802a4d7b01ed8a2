package org.signalbox.forecast;

import java.util.Arrays;

/**
 * A model at the end of a series: what it expected at each step and what it expects next. The
 * regression's columns go through the same filter, because the forecast's variance needs what was
 * to be expected of them.
 */
final class ArimaState {
  private final ArimaFit fit;
  private final ArimaSample sample;
  private final double[][] beside;
  private final double[] disturbance;
  private final ArmaPolynomials weights;
  private final ArmaFilter filter;

  ArimaState(ArimaFit fit, ArimaSample sample) {
    this.fit = fit;
    this.sample = sample;
    ArimaOrder order = fit.order();
    beside = ArimaSample.beside(order, sample.regressors(), 0, sample.length());
    disturbance = sample.z().clone();
    double[] beta = fit.regression().coefficients();
    for (int t = 0; t < disturbance.length; t++) {
      disturbance[t] -= regression(beta, beside, t);
    }
    double[][] columns = sample.differenced(order);
    columns[0] = Differences.of(order).taken(disturbance);
    weights = new ArmaPolynomials(order).at(fit.x());
    int n = columns[0].length;
    filter = new ArmaFilter(weights, n, columns.length);
    filter.exact(columns, new double[columns.length][n]);
  }

  private static double regression(double[] beta, double[][] columns, int t) {
    double sum = 0;
    for (int j = 0; j < beta.length; j++) {
      sum += beta[j] * columns[j][t];
    }
    return sum;
  }

  /** One-step forecasts of the history; an observation that differencing used up is its own. */
  double[] fitted() {
    double[] out = sample.z().clone();
    Differences differences = Differences.of(fit.order());
    double[] w = differences.taken(disturbance);
    for (int t = 0; t < w.length; t++) {
      out[t + differences.lost()] -= w[t] - filter.expected(0, t);
    }
    return out;
  }

  /**
   * Whether the model stays in sight of the history for half its length: not {@code far} times its
   * range away. A model that fits an explosion well would otherwise go on with it.
   */
  boolean stays(double far) {
    double low = Arrays.stream(disturbance).min().orElse(0);
    double high = Arrays.stream(disturbance).max().orElse(0);
    double last = disturbance[disturbance.length - 1];
    return Arrays.stream(continued(0, disturbance, Math.max(1, disturbance.length / 2)))
        .allMatch(v -> Math.abs(v - last) <= far * (high - low));
  }

  double[] mean(int horizon, double[][] regressors) {
    double[] out = continued(0, disturbance, horizon);
    double[][] future = future(horizon, regressors);
    double[] beta = fit.regression().coefficients();
    for (int h = 0; h < horizon; h++) {
      out[h] += regression(beta, future, h);
    }
    return out;
  }

  /** Of the errors to come and of the regression's coefficients. */
  double[] variance(int horizon, double[][] regressors) {
    double[] psi = weights.psi(horizon, Differences.of(fit.order()));
    double[][] gap = future(horizon, regressors);
    for (int j = 0; j < gap.length; j++) {
      double[] expected = continued(j + 1, beside[j], horizon);
      for (int h = 0; h < horizon; h++) {
        expected[h] = gap[j][h] - expected[h];
      }
      gap[j] = expected;
    }
    double[] out = new double[horizon];
    double[] point = new double[gap.length];
    double sum = 0;
    for (int h = 0; h < horizon; h++) {
      sum += psi[h] * psi[h];
      for (int j = 0; j < gap.length; j++) {
        point[j] = gap[j][h];
      }
      out[h] = fit.variance() * (sum + fit.regression().variance(point));
    }
    return out;
  }

  private double[] continued(int column, double[] levels, int horizon) {
    return Differences.of(fit.order()).undone(levels, filter.predicted(column, horizon));
  }

  private double[][] future(int horizon, double[][] regressors) {
    return ArimaSample.beside(fit.order(), regressors, sample.length(), horizon).clone();
  }
}
