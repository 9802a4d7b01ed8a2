package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * The dynamic optimised theta model (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016,
 * "Models for optimising the theta method and their relationship to state space models").
 *
 * @param weight of the line, 1 - 1/theta, from 0 to 1
 * @param first level before the first observation
 * @param variance of the one-step errors
 */
record DynamicTheta(double[] y, double alpha, double weight, double first, double variance)
    implements Model {
  /** With a season taken out by classical decomposition where {@link SeasonTest} finds one. */
  static Model fit(History history, Cancellation cancellation) {
    if (history.constant()) {
      return RandomWalk.constant(history);
    }
    if (history.length() < 6) {
      return Theta.fit(history, cancellation);
    }
    if (SeasonTest.passes(history)) {
      return Reseasoned.fit(history, DynamicTheta::fit, cancellation);
    }
    return ThetaRegression.best(history.y());
  }

  @Override
  public String notation() {
    String theta = weight < 0.9999 ? Figures.of(1 / (1 - weight)) : "infinite";
    return "DOTM alpha " + Figures.of(alpha) + ", theta " + theta;
  }

  @Override
  public int tried() {
    return 1;
  }

  @Override
  public List<Trait> traits() {
    return List.of(Trait.TREND);
  }

  @Override
  public Model updated(History longer) {
    return new DynamicTheta(longer.y(), alpha, weight, first, variance);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    int horizon = ahead.horizon();
    ThetaState end = new ThetaState(alpha, first + alpha * (y[0] - first), y[0]);
    for (int i = 1; i < y.length; i++) {
      end.observe(y[i]);
    }
    double[] mean = path(new ThetaState(end), horizon, -1);
    double[] spread = new double[horizon];
    Arrays.fill(spread, variance);
    ThetaState state = end;
    for (int j = 0; j + 1 < horizon; j++) {
      double[] shocked = path(new ThetaState(state), horizon - j, 0);
      for (int h = 1; h < shocked.length; h++) {
        double response = shocked[h] - mean[j + h];
        spread[j + h] += variance * response * response;
      }
      state.observe(mean[j]);
    }
    return Outlook.normal(mean, spread, ahead.levels());
  }

  /** Forecasts that feed on themselves; a unit shock is added to step {@code shock}, if any. */
  private double[] path(ThetaState state, int horizon, int shock) {
    double[] out = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      out[h] = state.level() + weight * state.line();
      state.observe(h == shock ? out[h] + 1 : out[h]);
    }
    return out;
  }

  @Override
  public Decomposition decomposition() {
    double[] level = new double[y.length];
    double[] trend = new double[y.length];
    double[] rest = new double[y.length];
    level[0] = y[0];
    ThetaState state = new ThetaState(alpha, first + alpha * (y[0] - first), y[0]);
    for (int i = 1; i < y.length; i++) {
      level[i] = state.level();
      trend[i] = weight * state.line();
      rest[i] = y[i] - level[i] - trend[i];
      state.observe(y[i]);
    }
    return new Decomposition(level, trend, new double[0], rest);
  }
}
