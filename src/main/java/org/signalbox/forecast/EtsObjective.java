package org.signalbox.forecast;

import java.util.Arrays;

/**
 * The likelihood as a function of a point: the weights first, then the initial states in units of
 * the error that the first guess makes, so that a step of one means as much in every direction.
 * Beta is a share of alpha and gamma a share of what alpha leaves, which turns the usual region
 * into a box.
 */
final class EtsObjective implements Objective {
  static final double SMALLEST = 1e-4;
  static final double LARGEST = 0.9999;
  static final double STRONGEST_DAMPING = 0.8;
  static final double WEAKEST_DAMPING = 0.98;
  private static final double STATE_RANGE = 1e6;

  private final EtsForm form;
  private final EtsStart start;
  private final EtsPass pass;
  private final EtsStability stability;
  private final int weights;
  private final double levelUnit;
  private final double growthUnit;
  private final double seasonUnit;

  private EtsObjective(EtsForm form, EtsStart start, EtsPass pass, double unit) {
    this.form = form;
    this.start = start;
    this.pass = pass;
    stability = new EtsStability(pass.season.length);
    weights = form.weights();
    double size = Math.max(Math.abs(start.level()), unit);
    levelUnit = unit;
    growthUnit = form.trend().multiplicative() ? 0.1 * unit / size : 0.1 * unit;
    seasonUnit = form.season() == EtsForm.Season.MULTIPLICATIVE ? 0.5 * unit / size : 0.5 * unit;
  }

  /** An objective whose units fit the series. */
  static EtsObjective of(EtsForm form, EtsStart start, EtsPass pass) {
    var rough = new EtsObjective(form, start, pass, 1);
    rough.set(rough.first(0.3));
    EtsLoops.run(form, pass);
    double squares = 0;
    for (int i = 0; i < pass.y.length; i++) {
      double e = pass.y[i] - pass.forecast[i];
      squares += e * e;
    }
    double unit = Math.sqrt(squares / pass.y.length);
    return new EtsObjective(form, start, pass, unit > 0 && Double.isFinite(unit) ? unit : 1);
  }

  int dimensions() {
    return form.parameters(pass.season.length);
  }

  /** The best of a few combinations of weights, the states as first guessed. */
  double[] start() {
    double smallest = Double.POSITIVE_INFINITY;
    double[] best = first(0.3);
    for (double alpha : new double[] {0.02, 0.1, 0.3, 0.6, 0.9}) {
      for (double share : new double[] {0.02, 0.3}) {
        double[] x = first(alpha);
        for (int i = 1; i < weights; i++) {
          x[i] = i == weights - 1 && form.trend().damped() ? x[i] : share;
        }
        double value = at(x);
        if (value < smallest) {
          smallest = value;
          best = x;
        }
      }
    }
    return best;
  }

  private double[] first(double alpha) {
    double[] x = new double[dimensions()];
    x[0] = alpha;
    if (form.trend().damped()) {
      x[weights - 1] = STRONGEST_DAMPING + 0.99 * (WEAKEST_DAMPING - STRONGEST_DAMPING);
    }
    return x;
  }

  Box box() {
    int n = dimensions();
    double[] lower = new double[n];
    double[] upper = new double[n];
    double[] step = new double[n];
    Arrays.fill(lower, -STATE_RANGE);
    Arrays.fill(upper, STATE_RANGE);
    Arrays.fill(step, 1);
    Arrays.fill(lower, 0, weights, 0);
    Arrays.fill(upper, 0, weights, 1);
    Arrays.fill(step, 0, weights, 0.2);
    lower[0] = SMALLEST;
    upper[0] = LARGEST;
    if (form.trend().damped()) {
      lower[weights - 1] = STRONGEST_DAMPING;
      upper[weights - 1] = WEAKEST_DAMPING;
      step[weights - 1] = -0.05;
    }
    return new Box(lower, upper, step);
  }

  @Override
  public double at(double[] x) {
    set(x);
    if (!stability.admissible(form, pass) || !sensible()) {
      return Double.POSITIVE_INFINITY;
    }
    return EtsLikelihood.of(form, pass) + EtsPrior.of(form, x, weights);
  }

  /** Writes a point into the pass as weights and initial states. */
  void set(double[] x) {
    int i = 0;
    pass.alpha = x[i++];
    if (form.trended()) {
      pass.beta = between(SMALLEST, pass.alpha, x[i++]);
    }
    if (form.seasonal()) {
      pass.gamma = between(SMALLEST, 1 - pass.alpha, x[i++]);
    }
    pass.phi = form.trend().damped() ? x[i++] : 1;
    pass.level = start.level() + levelUnit * x[i++];
    if (form.trended()) {
      pass.growth = start.growth() + growthUnit * x[i++];
    }
    if (form.seasonal()) {
      season(x, i);
    }
  }

  private void season(double[] x, int from) {
    double[] season = pass.season;
    double rest = form.season() == EtsForm.Season.MULTIPLICATIVE ? season.length : 0;
    for (int k = 1; k < season.length; k++) {
      season[k] = start.season()[k] + seasonUnit * x[from + k - 1];
      rest -= season[k];
    }
    season[0] = rest;
  }

  /** Seasonal factors stay positive and a growth factor too. */
  private boolean sensible() {
    if (form.trend().multiplicative() && pass.growth <= 0) {
      return false;
    }
    if (form.season() == EtsForm.Season.MULTIPLICATIVE) {
      for (double s : pass.season) {
        if (s <= 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static double between(double low, double high, double share) {
    return low >= high ? high : low + share * (high - low);
  }
}
