package org.signalbox.forecast;

import org.signalbox.forecast.EtsForm.Season;
import org.signalbox.forecast.EtsForm.Trend;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * The recursions one observation at a time, for explanation and simulation; {@link EtsLoops} is the
 * fast form for likelihoods.
 */
final class EtsTrace {
  private final EtsForm form;
  private final EtsPass state;
  private int position;
  private double factor;
  private double base;

  /** Begins with the states of {@code from}, whose next observation has number {@code position}. */
  EtsTrace(EtsForm form, EtsPass from, int position) {
    this.form = form;
    this.state = from.copy();
    this.position = position;
  }

  /** Level and trend of the next observation. */
  double underlying() {
    factor =
        switch (form.trend()) {
          case NONE -> 0;
          case ADDITIVE, DAMPED -> state.phi * state.growth;
          case MULTIPLICATIVE, DAMPED_MULTIPLICATIVE -> Math.pow(state.growth, state.phi);
        };
    base = form.trend().multiplicative() ? state.level * factor : state.level + factor;
    return base;
  }

  /** The forecast of the next observation; call {@link #underlying} first. */
  double forecast() {
    return switch (form.season()) {
      case NONE -> base;
      case ADDITIVE -> base + seasonal();
      case MULTIPLICATIVE -> base * seasonal();
    };
  }

  double level() {
    return state.level;
  }

  /** Takes the next observation in; call {@link #underlying} first. */
  void observe(double y) {
    double s = seasonal();
    double d =
        switch (form.season()) {
          case NONE -> y - base;
          case ADDITIVE -> y - s - base;
          case MULTIPLICATIVE -> y / s - base;
        };
    if (form.trend() != Trend.NONE) {
      state.growth = factor + state.beta * (form.trend().multiplicative() ? d / state.level : d);
    }
    state.level = base + state.alpha * d;
    int k = position % state.season.length;
    if (form.season() == Season.ADDITIVE) {
      state.season[k] = s + state.gamma * d;
    } else if (form.season() == Season.MULTIPLICATIVE) {
      state.season[k] = s + state.gamma * (y / base - s);
    }
    position++;
  }

  private double seasonal() {
    return state.season[position % state.season.length];
  }

  /** The history as level, trend, season and rest, in the series' own unit, adding up to it. */
  static Decomposition decomposition(EtsFit fit) {
    double[] y = fit.initial().y;
    var trace = new EtsTrace(fit.form(), fit.initial(), 0);
    var level = new double[y.length];
    var trend = new double[fit.form().trended() ? y.length : 0];
    var season = new double[fit.form().seasonal() ? y.length : 0];
    var rest = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double q = trace.underlying();
      double f = trace.forecast();
      level[i] = trace.level();
      if (trend.length > 0) {
        trend[i] = q - level[i];
      }
      if (season.length > 0) {
        season[i] = f - q;
      }
      rest[i] = y[i] - f;
      trace.observe(y[i]);
    }
    return new Decomposition(level, trend, season, rest);
  }
}
