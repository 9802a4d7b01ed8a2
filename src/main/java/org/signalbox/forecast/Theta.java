package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * The theta method (Assimakopoulos and Nikolopoulos 2000) in the form that Hyndman and Billah 2003
 * showed it to have: simple exponential smoothing with half the slope of the regression line as
 * drift.
 *
 * @param drift what each step adds
 * @param variance of the one-step errors
 */
record Theta(double[] y, SimpleSmoothing smoothing, double drift, double variance)
    implements Model {
  /** With a season taken out by classical decomposition where {@link SeasonTest} finds one. */
  static Model fit(History history, Cancellation cancellation) {
    return RandomWalk.insteadOf(history, 4).orElseGet(() -> learn(history, cancellation));
  }

  private static Model learn(History history, Cancellation cancellation) {
    if (SeasonTest.passes(history)) {
      return Reseasoned.fit(history, Theta::fit, cancellation);
    }
    double[] y = history.y();
    SimpleSmoothing smoothing = SimpleSmoothing.fit(y);
    double drift = Line.through(y, y.length).slope() / 2;
    return new Theta(y, smoothing, drift, smoothing.squares() / (y.length - 2));
  }

  @Override
  public String notation() {
    return "Theta alpha " + Figures.of(smoothing.alpha()) + ", drift " + Figures.of(drift);
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
    return new Theta(longer.y(), smoothing.over(longer.y()), drift, variance);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    double a = smoothing.alpha();
    double reach = (1 - Math.pow(1 - a, y.length)) / a;
    double[] mean = new double[ahead.horizon()];
    Arrays.setAll(mean, h -> smoothing.level() + drift * (h + reach));
    Decomposition d = decomposition();
    double[] fitted = new double[y.length];
    Arrays.setAll(fitted, i -> d.level()[i] + d.trend()[i]);
    double[] spread = ErrorScale.of(y, fitted, 1).widened(spread(ahead.horizon()), mean, y.length);
    return Outlook.normal(mean, spread, ahead.levels());
  }

  /** Variances of simple exponential smoothing, the drift taken as known; R's {@code thetaf}. */
  double[] spread(int horizon) {
    double a = smoothing.alpha();
    double[] out = new double[horizon];
    Arrays.setAll(out, h -> variance * (1 + h * a * a));
    return out;
  }

  @Override
  public Decomposition decomposition() {
    double a = smoothing.alpha();
    double[] level = new double[y.length];
    double[] trend = new double[y.length];
    double[] rest = new double[y.length];
    level[0] = smoothing.first();
    for (int i = 0; i < y.length; i++) {
      if (i > 0) {
        level[i] = level[i - 1] + a * (y[i - 1] - level[i - 1]);
      }
      trend[i] = drift * (1 - Math.pow(1 - a, i)) / a;
    }
    Arrays.setAll(rest, i -> y[i] - level[i] - trend[i]);
    return new Decomposition(level, trend, new double[0], rest);
  }
}
