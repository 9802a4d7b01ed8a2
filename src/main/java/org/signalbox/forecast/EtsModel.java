package org.signalbox.forecast;

import java.util.List;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/** A fitted exponential smoothing model as an answer. */
record EtsModel(EtsFit fit, int tried) implements Model {
  @Override
  public String notation() {
    EtsForm form = fit.form();
    EtsPass p = fit.initial();
    var text = new StringBuilder(form.notation());
    text.append(" alpha ").append(Figures.of(p.alpha));
    if (form.trended()) {
      text.append(", beta ").append(Figures.of(p.beta));
    }
    if (form.seasonal()) {
      text.append(", gamma ").append(Figures.of(p.gamma));
    }
    if (form.trend().damped()) {
      text.append(", phi ").append(Figures.of(p.phi));
    }
    return text.append(", AICc ").append(Figures.of(fit.aicc())).toString();
  }

  @Override
  public List<Trait> traits() {
    return fit.form().traits();
  }

  @Override
  public Model updated(History longer) {
    return new EtsModel(EtsFit.at(fit.form(), fit.initial().over(longer.y())), tried);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    int horizon = ahead.horizon();
    double[] mean = EtsVariance.mean(fit, horizon);
    return EtsVariance.known(fit.form())
        ? Outlook.normal(mean, widened(mean), ahead.levels())
        : Outlook.simulated(mean, EtsPaths.of(fit, horizon, ahead.seed()), ahead.levels());
  }

  /** The form says how errors grow with the level; the weights are estimated all the same. */
  private double[] widened(double[] mean) {
    return new ErrorScale(0).widened(EtsVariance.of(fit, mean), mean, fit.initial().y.length);
  }

  @Override
  public Decomposition decomposition() {
    return EtsTrace.decomposition(fit);
  }
}
