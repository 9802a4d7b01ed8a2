package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/** A fitted complex exponential smoothing model as an answer. */
record CesModel(CesFit fit, int tried) implements Model {
  @Override
  public String notation() {
    double[] w = fit.initial().weights;
    var text = new StringBuilder(fit.form().notation());
    text.append(" alpha ")
        .append(Figures.of(w[0]))
        .append(" + ")
        .append(Figures.of(w[1]))
        .append("i");
    switch (fit.form()) {
      case NONE, SIMPLE -> {}
      case PARTIAL -> text.append(", beta ").append(Figures.of(w[2]));
      case FULL ->
          text.append(", beta ")
              .append(Figures.of(w[2]))
              .append(" + ")
              .append(Figures.of(w[3]))
              .append("i");
    }
    return text.append(", AICc ").append(Figures.of(fit.aicc())).toString();
  }

  @Override
  public List<Trait> traits() {
    return fit.form().traits();
  }

  @Override
  public Model updated(History longer) {
    return new CesModel(CesFit.from(fit.form(), fit.initial().over(longer.y())), tried);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    double[] mean = fit.path(ahead.horizon());
    double[] response = fit.responses(ahead.horizon());
    double[] spread = new double[mean.length];
    double sum = 0;
    for (int h = 0; h < spread.length; h++) {
      sum += response[h] * response[h];
      spread[h] = fit.variance() * sum;
    }
    CesPass last = fit.last();
    double[] widened = ErrorScale.of(last.y, last.forecast, 0).widened(spread, mean, last.y.length);
    return Outlook.normal(mean, widened, ahead.levels());
  }

  /** The simple form has no level beside its season; what it says stands as the level. */
  @Override
  public Decomposition decomposition() {
    CesPass last = fit.last();
    int n = last.y.length;
    boolean apart = fit.form() == CesForm.PARTIAL || fit.form() == CesForm.FULL;
    double[] level = new double[n];
    double[] rest = new double[n];
    Arrays.setAll(level, i -> last.forecast[i] - last.seasonal[i]);
    Arrays.setAll(rest, i -> last.y[i] - last.forecast[i]);
    double[] season = apart ? last.seasonal.clone() : new double[0];
    return new Decomposition(level, new double[0], season, rest);
  }
}
