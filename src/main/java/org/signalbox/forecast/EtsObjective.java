package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The likelihood as a function of a point: the weights first, then the initial states in units of
 * the error that the first guess makes, so that a step of one means as much in every direction.
 * Beta and gamma are shares of what {@link EtsRegion} leaves them, which turns the usual region
 * into a box.
 */
final class EtsObjective implements SmoothObjective {
  static final double SMALLEST = 1e-4;
  static final double LARGEST = 0.9999;
  static final double STRONGEST_DAMPING = 0.8;
  static final double WEAKEST_DAMPING = 0.98;
  private static final double STATE_RANGE = 1e6;
  private static final double STATE_CURVATURE = 6;
  private static final double WEIGHT_CURVATURE = 100;

  private final EtsForm form;
  private final EtsStart start;
  private final EtsPass pass;
  private final EtsStability stability;
  private final EtsAdjoint adjoint;
  private final int weights;
  private final EtsPrior prior;
  private final EtsSetup setup;
  private final double levelUnit;
  private final double growthUnit;
  private final double seasonUnit;

  private EtsObjective(EtsForm form, EtsStart start, EtsPass pass, double unit, EtsSetup setup) {
    this.form = form;
    this.start = start;
    this.pass = pass;
    stability = new EtsStability(pass.season.length);
    adjoint = new EtsAdjoint(pass.y.length, pass.season.length);
    weights = form.weights();
    this.setup = setup;
    prior = setup.prior();
    double size = Math.max(Math.abs(start.level()), unit);
    levelUnit = unit;
    growthUnit = form.trend().multiplicative() ? 0.1 * unit / size : 0.1 * unit;
    seasonUnit = form.season() == EtsForm.Season.MULTIPLICATIVE ? 0.5 * unit / size : 0.5 * unit;
  }

  /** An objective whose units fit the series. */
  static EtsObjective of(EtsForm form, EtsStart start, EtsPass pass, EtsSetup setup) {
    var rough = new EtsObjective(form, start, pass, 1, setup);
    rough.set(rough.first(0.3));
    EtsLoops.run(form, pass);
    double squares = 0;
    for (int i = 0; i < pass.y.length; i++) {
      double e = pass.y[i] - pass.forecast[i];
      squares += e * e;
    }
    double unit = Math.sqrt(squares / pass.y.length);
    return new EtsObjective(form, start, pass, unit > 0 && Double.isFinite(unit) ? unit : 1, setup);
  }

  int dimensions() {
    return form.parameters(pass.season.length);
  }

  /** The likeliest of some combinations of weights, the states as first guessed. */
  List<double[]> starts(int count) {
    var tried = new ArrayList<Rated>();
    for (double alpha : new double[] {0.02, 0.1, 0.3, 0.6, 0.9}) {
      for (double share : new double[] {0.02, 0.3}) {
        double[] x = first(alpha);
        for (int i = 1; i < weights; i++) {
          x[i] = i == weights - 1 && form.trend().damped() ? x[i] : share;
        }
        tried.add(new Rated(x, at(x)));
      }
    }
    return tried.stream()
        .sorted(Comparator.comparingDouble(Rated::value))
        .limit(count)
        .map(Rated::x)
        .toList();
  }

  private record Rated(double[] x, double value) {}

  /** The point nearest to what another form found, whose states are taken over where they fit. */
  double[] near(EtsForm other, EtsPass found) {
    double[] x = first(found.alpha);
    int i = 1;
    if (form.trended()) {
      x[i++] =
          other.trended() ? share(found.beta, setup.region().mostBeta(found.alpha, found.phi)) : 0;
    }
    if (form.seasonal()) {
      x[i++] =
          other.seasonal()
              ? share(found.gamma, setup.region().mostGamma(found.alpha, found.phi))
              : 0;
    }
    if (form.trend().damped() && other.trend().damped()) {
      x[i] = found.phi;
    }
    i = weights;
    x[i++] = (found.level - start.level()) / levelUnit;
    if (form.trended() && other.trended()) {
      x[i++] = (found.growth - start.growth()) / growthUnit;
    } else if (form.trended()) {
      x[i++] = ((form.trend().multiplicative() ? 1 : 0) - start.growth()) / growthUnit;
    }
    for (int k = 1; form.season() == other.season() && k < found.season.length; k++) {
      x[i++] = (found.season[k] - start.season()[k]) / seasonUnit;
    }
    return x;
  }

  private static double share(double value, double most) {
    double share = (value - SMALLEST) / (most - SMALLEST);
    return Math.max(0, Math.min(1, Double.isFinite(share) ? share : 0));
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
    upper[0] = setup.region().mostAlpha();
    if (form.trend().damped()) {
      lower[weights - 1] = STRONGEST_DAMPING;
      upper[weights - 1] = WEAKEST_DAMPING;
      step[weights - 1] = -0.05;
    }
    return new Box(lower, upper, step);
  }

  /** How sharply the likelihood bends in each direction, roughly. */
  double[] curvature() {
    double[] out = new double[dimensions()];
    Arrays.fill(out, STATE_CURVATURE);
    Arrays.fill(out, 0, weights, WEIGHT_CURVATURE);
    return out;
  }

  @Override
  public double at(double[] x) {
    set(x);
    if (setup.region().mustForget() && !stability.admissible(form, pass) || !sensible()) {
      return Double.POSITIVE_INFINITY;
    }
    return EtsLikelihood.of(form, pass) + prior.of(form, x, weights);
  }

  @Override
  public void slope(double[] x, double[] out) {
    EtsLikelihood.byForecast(form, pass, adjoint);
    adjoint.walk(form, pass);
    slopeOfWeights(x, out);
    int i = weights;
    out[i++] = levelUnit * adjoint.level;
    if (form.trended()) {
      out[i++] = growthUnit * adjoint.growth;
    }
    for (int k = 1; form.seasonal() && k < adjoint.season.length; k++) {
      out[i++] = seasonUnit * (adjoint.season[k] - adjoint.season[0]);
    }
    prior.slope(form, x, weights, out);
  }

  /** The limits of beta and gamma move with alpha and phi. */
  private void slopeOfWeights(double[] x, double[] out) {
    EtsRegion region = setup.region();
    double byAlpha = adjoint.alpha;
    double byPhi = adjoint.phi;
    int i = 1;
    if (form.trended()) {
      double room = region.mostBeta(pass.alpha, pass.phi) - SMALLEST;
      double used = room > 0 ? x[i] : 1;
      byAlpha += used * region.betaByAlpha(pass.phi) * adjoint.beta;
      byPhi += used * region.betaByPhi(pass.alpha) * adjoint.beta;
      out[i++] = Math.max(0, room) * adjoint.beta;
    }
    if (form.seasonal()) {
      double room = region.mostGamma(pass.alpha, pass.phi) - SMALLEST;
      double used = room > 0 ? x[i] : 1;
      byAlpha -= used * adjoint.gamma;
      byPhi += used * region.gammaByPhi(pass.phi) * adjoint.gamma;
      out[i++] = Math.max(0, room) * adjoint.gamma;
    }
    if (form.trend().damped()) {
      out[i] = byPhi;
    }
    out[0] = byAlpha;
  }

  /** Writes a point into the pass as weights and initial states. */
  void set(double[] x) {
    EtsRegion region = setup.region();
    int i = 0;
    pass.alpha = x[i++];
    pass.phi = form.trend().damped() ? x[weights - 1] : 1;
    if (form.trended()) {
      pass.beta = between(SMALLEST, region.mostBeta(pass.alpha, pass.phi), x[i++]);
    }
    if (form.seasonal()) {
      pass.gamma = between(SMALLEST, region.mostGamma(pass.alpha, pass.phi), x[i]);
    }
    i = weights;
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
