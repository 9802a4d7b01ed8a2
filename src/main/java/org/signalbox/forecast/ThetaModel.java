package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * A fitted theta model (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, "Models for
 * optimising the theta method and their relationship to state space models").
 *
 * @param weight of the line, 1 - 1/theta, from 0 to 1
 * @param first level before the first observation
 * @param variance of the one-step errors
 * @param tried how many forms were fitted to choose this one
 */
record ThetaModel(
    ThetaForm form,
    double[] y,
    double alpha,
    double weight,
    double first,
    double variance,
    int tried)
    implements Model {
  @Override
  public String notation() {
    String theta = weight < 0.9999 ? Figures.of(1 / (1 - weight)) : "infinite";
    return form + " alpha " + Figures.of(alpha) + ", theta " + theta;
  }

  ThetaModel chosenFrom(int forms) {
    return new ThetaModel(form, y, alpha, weight, first, variance, forms);
  }

  @Override
  public List<Trait> traits() {
    return List.of(Trait.TREND);
  }

  @Override
  public Model updated(History longer) {
    return new ThetaModel(form, longer.y(), alpha, weight, first, variance, tried);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    double[] fitted = new double[y.length];
    ThetaState end = start();
    for (int i = 1; i < y.length; i++) {
      fitted[i] = end.level() + weight * end.line();
      end.observe(y[i]);
    }
    double[] mean = path(new ThetaState(end), ahead.horizon(), -1);
    double[] spread =
        ErrorScale.of(y, fitted, ThetaRegression.SKIPPED)
            .widened(spread(end, mean), mean, y.length);
    return Outlook.normal(mean, spread, ahead.levels());
  }

  /** Forecasts alone. */
  double[] path(int horizon) {
    ThetaState end = start();
    for (int i = 1; i < y.length; i++) {
      end.observe(y[i]);
    }
    return path(end, horizon, -1);
  }

  private ThetaState start() {
    return form.start(y, alpha, first + alpha * (y[0] - first));
  }

  /** What the errors of the steps before leave in each forecast. */
  private double[] spread(ThetaState end, double[] mean) {
    double[] out = new double[mean.length];
    Arrays.fill(out, variance);
    ThetaState state = new ThetaState(end);
    for (int j = 0; j + 1 < mean.length; j++) {
      double[] shocked = path(new ThetaState(state), mean.length - j, 0);
      for (int h = 1; h < shocked.length; h++) {
        double response = shocked[h] - mean[j + h];
        out[j + h] += variance * response * response;
      }
      state.observe(mean[j]);
    }
    return out;
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
    ThetaState state = start();
    for (int i = 1; i < y.length; i++) {
      level[i] = state.level();
      trend[i] = weight * state.line();
      rest[i] = y[i] - level[i] - trend[i];
      state.observe(y[i]);
    }
    return new Decomposition(level, trend, new double[0], rest);
  }
}
