package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * The choices of {@link AveragedSmoothing} that make the series likely, as one.
 *
 * @param choices their weights sum to 1
 * @param tried how many there were
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record AveragedModel(double[] y, SmoothingScale scale, List<HoltChoice> choices, int tried)
    implements Model {
  AveragedModel {
    choices = List.copyOf(choices);
  }

  @Override
  public String notation() {
    return "Smoothing averaged over %d of %d%s, alpha %s, beta %s, gamma %s, phi %s"
        .formatted(
            choices.size(),
            tried,
            scale.logarithms() ? ", of logarithms" : "",
            Figures.of(mean(HoltChoice::alpha)),
            Figures.of(mean(c -> c.alpha() * c.beta())),
            Figures.of(mean(c -> c.gamma() * (1 - c.alpha()))),
            Figures.of(mean(HoltChoice::phi)));
  }

  private double mean(ToDoubleFunction<HoltChoice> of) {
    return choices.stream().mapToDouble(c -> c.weight() * of.applyAsDouble(c)).sum();
  }

  private boolean seasonal() {
    return choices.getFirst().start().season().length > 1;
  }

  @Override
  public List<Trait> traits() {
    Trait season = scale.logarithms() ? Trait.MULTIPLICATIVE_SEASON : Trait.ADDITIVE_SEASON;
    return List.of(Trait.DAMPED_TREND, seasonal() ? season : Trait.NO_SEASON);
  }

  @Override
  public Model updated(History longer) {
    return new AveragedModel(longer.y(), scale, choices, tried);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    double[] mean = new double[ahead.horizon()];
    double[] reach = new double[ahead.horizon()];
    double[] z = scale.of(y);
    for (HoltChoice choice : choices) {
      add(choice, z, mean);
      double left = 1;
      for (int h = 0; h < reach.length; h++) {
        reach[h] += choice.weight() * left;
        double response = choice.response(h + 1);
        left += response * response;
      }
    }
    double[] fitted = states().fitted();
    double variance = 0;
    for (int i = 0; i < y.length; i++) {
      variance += (y[i] - fitted[i]) * (y[i] - fitted[i]) / y.length;
    }
    double one = variance;
    double[] spread = Arrays.stream(reach).map(r -> one * r).toArray();
    return Outlook.normal(
        mean, ErrorScale.of(y, fitted, 0).widened(spread, mean, y.length), ahead.levels());
  }

  /** Adds a choice's forecasts by its weight. */
  private void add(HoltChoice choice, double[] z, double[] mean) {
    var state = new HoltState(choice);
    for (double value : z) {
      state.move(value - state.forecast());
    }
    for (int h = 0; h < mean.length; h++) {
      mean[h] += choice.weight() * scale.back(state.forecast());
      state.move(0);
    }
  }

  /** What the choices say of each observation before it comes, on average. */
  private record States(double[] level, double[] trended, double[] fitted) {}

  private States states() {
    double[] level = new double[y.length];
    double[] trended = new double[y.length];
    double[] fitted = new double[y.length];
    double[] z = scale.of(y);
    for (HoltChoice choice : choices) {
      var state = new HoltState(choice);
      for (int i = 0; i < z.length; i++) {
        level[i] += choice.weight() * state.level();
        trended[i] += choice.weight() * (state.level() + state.drift());
        fitted[i] += choice.weight() * state.forecast();
        state.move(z[i] - state.forecast());
      }
    }
    return new States(back(level), back(trended), back(fitted));
  }

  private double[] back(double[] z) {
    return Arrays.stream(z).map(scale::back).toArray();
  }

  @Override
  public Decomposition decomposition() {
    States states = states();
    double[] trend = difference(states.trended, states.level);
    double[] season = seasonal() ? difference(states.fitted, states.trended) : new double[0];
    return new Decomposition(states.level, trend, season, difference(y, states.fitted));
  }

  private static double[] difference(double[] a, double[] b) {
    double[] out = new double[a.length];
    Arrays.setAll(out, i -> a[i] - b[i]);
    return out;
  }
}
