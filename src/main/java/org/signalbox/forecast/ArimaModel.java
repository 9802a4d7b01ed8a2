package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * A fitted ARIMA model as an answer.
 *
 * @param tried how many models were estimated to choose this one
 */
record ArimaModel(ArimaFit fit, ArimaScale scale, History history, int tried) implements Model {
  @Override
  public String notation() {
    var text = new StringBuilder();
    if (history.regressors().length > 0) {
      text.append("Regression on ").append(history.regressors().length).append(" with ");
    }
    text.append(fit.order().notation());
    if (scale.transformation().changes()) {
      text.append(", Box-Cox ").append(Figures.of(scale.transformation().lambda()));
    }
    String[] names = {"ar", "ma", "sar", "sma"};
    int[] counts = fit.order().counts();
    int at = 0;
    for (int part = 0; part < counts.length; part++) {
      for (int i = 1; i <= counts[part]; i++) {
        text.append(
            String.format(Locale.ROOT, ", %s%d %s", names[part], i, Figures.of(fit.x()[at++])));
      }
    }
    if (Double.isFinite(aicc())) {
      text.append(", AICc ").append(Figures.of(aicc()));
    }
    return text.toString();
  }

  /** On the scale that the transformation makes. */
  double aicc() {
    return fit.aicc() + scale.deviance(fit.observations());
  }

  @Override
  public List<Trait> traits() {
    var traits = new ArrayList<>(fit.order().traits());
    if (scale.transformation().changes()) {
      traits.add(Trait.TRANSFORMED);
    }
    if (history.regressors().length > 0) {
      traits.add(Trait.REGRESSORS);
    }
    return traits;
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    ArimaState state = state();
    double[] mean = state.mean(ahead.horizon(), ahead.regressors());
    double[] variance = state.variance(ahead.horizon(), ahead.regressors());
    return Outlook.normal(mean, variance, ahead.levels()).mapped(h -> scale::undone);
  }

  private ArimaState state() {
    return new ArimaState(fit, new ArimaSample(scale.applied(history.y()), history.regressors()));
  }

  @Override
  public Model updated(History longer) {
    return new ArimaModel(fit, scale, longer, tried);
  }

  /** What was expected one step before, and the rest. */
  @Override
  public Decomposition decomposition() {
    double[] level = state().fitted();
    Arrays.setAll(level, t -> scale.undone(level[t]));
    double[] rest = new double[level.length];
    Arrays.setAll(rest, t -> history.y()[t] - level[t]);
    return new Decomposition(level, new double[0], new double[0], rest);
  }
}
