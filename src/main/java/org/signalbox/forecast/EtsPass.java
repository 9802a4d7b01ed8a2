package org.signalbox.forecast;

/**
 * The state of one run of a model through a series: weights and initial states go in, one-step
 * forecasts and final states come out. Made once for a series and reused, so that a likelihood
 * allocates nothing.
 */
final class EtsPass {
  final double[] y;
  final double[] forecast;

  /** Level and trend together before each observation; filled by forms with a season. */
  final double[] base;

  /** The seasonal state of each observation before it; filled by forms with a season. */
  final double[] seasonal;

  /** The trend's state before each observation; filled by forms with a trend. */
  final double[] trend;

  /** Seasonal states by the observation's number modulo the season. */
  final double[] season;

  double alpha;
  double beta;
  double gamma;
  double phi = 1;
  double level;
  double growth;

  EtsPass(double[] y, int m) {
    this.y = y;
    forecast = new double[y.length];
    base = new double[y.length];
    seasonal = new double[y.length];
    trend = new double[y.length];
    season = new double[m];
  }

  /** Weights and initial states of another pass over the same series. */
  void copyFrom(EtsPass other) {
    alpha = other.alpha;
    beta = other.beta;
    gamma = other.gamma;
    phi = other.phi;
    level = other.level;
    growth = other.growth;
    System.arraycopy(other.season, 0, season, 0, season.length);
  }

  EtsPass copy() {
    return over(y);
  }

  /** The same weights and initial states before another series. */
  EtsPass over(double[] other) {
    var copy = new EtsPass(other, season.length);
    copy.copyFrom(this);
    return copy;
  }
}
