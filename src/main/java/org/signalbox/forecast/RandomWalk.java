package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * The last value goes on, with a drift if there is one; the variance grows with the horizon
 * (Hyndman and Athanasopoulos, 3rd edition, section 5.5).
 *
 * @param slope what each step adds
 * @param variance of one step
 * @param steps from which the slope was estimated, 0 when it is known to be 0
 */
record RandomWalk(String notation, double[] y, double slope, double variance, int steps)
    implements Model {
  /** A series that never changes goes on so. */
  /** What goes on where nothing can be learned: a series that never moves or is too short. */
  static Optional<Model> insteadOf(History history, int fewest) {
    if (history.constant()) {
      return Optional.of(constant(history));
    }
    return history.length() < fewest ? Optional.of(tooShort(history)) : Optional.empty();
  }

  static RandomWalk constant(History history) {
    return new RandomWalk("Constant", history.y(), 0, 0, 0);
  }

  static RandomWalk tooShort(History history) {
    double[] y = history.y();
    String notation = "Naive, " + y.length + " observations are too few for more";
    return new RandomWalk(notation, y, 0, meanSquare(y, 0, 0), 0);
  }

  static RandomWalk withDrift(History history) {
    double[] y = history.y();
    int steps = y.length - 1;
    if (steps < 2) {
      return tooShort(history);
    }
    double slope = (y[steps] - y[0]) / steps;
    String notation = "Random walk with drift " + Figures.of(slope);
    return new RandomWalk(notation, y, slope, meanSquare(y, slope, 1), steps);
  }

  private static double meanSquare(double[] y, double slope, int estimated) {
    double squares = 0;
    for (int i = 1; i < y.length; i++) {
      double e = y[i] - y[i - 1] - slope;
      squares += e * e;
    }
    return y.length < 2 ? 0 : squares / Math.max(1, y.length - 1 - estimated);
  }

  @Override
  public int tried() {
    return 1;
  }

  @Override
  public List<Trait> traits() {
    return List.of(steps > 0 ? Trait.TREND : variance > 0 ? Trait.NO_TREND : Trait.CONSTANT);
  }

  @Override
  public Model updated(History longer) {
    return new RandomWalk(notation, longer.y(), slope, variance, steps);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    int horizon = ahead.horizon();
    double[] mean = new double[horizon];
    double[] spread = new double[horizon];
    for (int h = 1; h <= horizon; h++) {
      mean[h - 1] = y[y.length - 1] + h * slope;
      spread[h - 1] = variance * h * (steps > 0 ? 1 + (double) h / steps : 1);
    }
    return Outlook.normal(mean, spread, ahead.levels());
  }

  @Override
  public Decomposition decomposition() {
    double[] level = new double[y.length];
    double[] trend = new double[steps > 0 ? y.length : 0];
    double[] rest = new double[y.length];
    level[0] = y[0];
    for (int i = 1; i < y.length; i++) {
      level[i] = y[i - 1];
      rest[i] = y[i] - y[i - 1] - slope;
    }
    if (trend.length > 0) {
      Arrays.fill(trend, 1, trend.length, slope);
    }
    return new Decomposition(level, trend, new double[0], rest);
  }
}
