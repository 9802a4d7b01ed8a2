package org.signalbox.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * The same moment of the last season goes on; the variance grows by one season's at each season
 * (Hyndman and Athanasopoulos, 3rd edition, section 5.5). Without a season, or before a whole one
 * was seen, it is the last value.
 */
record SeasonalNaive(double[] y, int m, double variance) implements Model {
  /** The method behind the model. */
  static Model fit(History history, @SuppressWarnings("unused") Cancellation cancellation) {
    int m = history.season() > 1 && history.length() > history.season() ? history.season() : 1;
    double[] y = history.y();
    double squares = 0;
    for (int i = m; i < y.length; i++) {
      squares += (y[i] - y[i - m]) * (y[i] - y[i - m]);
    }
    return new SeasonalNaive(y, m, y.length > m ? squares / (y.length - m) : 0);
  }

  /** By that one of several seasons which has repeated best so far, a day's or a week's. */
  static Model closest(History history, Cancellation cancellation) {
    int m =
        Seasons.learnable(history).stream()
            .min(Comparator.comparingDouble(length -> strayed(history.y(), length)))
            .orElse(history.season());
    return fit(history.withSeason(m), cancellation);
  }

  private static double strayed(double[] y, int m) {
    return IntStream.range(m, y.length)
        .mapToDouble(i -> Math.abs(y[i] - y[i - m]))
        .average()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Override
  public String notation() {
    return m > 1 ? "Seasonal naive, season " + m : "Naive";
  }

  @Override
  public int tried() {
    return 1;
  }

  @Override
  public List<Trait> traits() {
    return List.of(m > 1 ? Trait.ADDITIVE_SEASON : Trait.NO_SEASON);
  }

  @Override
  public Model updated(History longer) {
    return new SeasonalNaive(longer.y(), m, variance);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    int horizon = ahead.horizon();
    double[] mean = new double[horizon];
    double[] spread = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      mean[h] = y[y.length - m + h % m];
      spread[h] = variance * (h / m + 1);
    }
    return Outlook.normal(mean, spread, ahead.levels());
  }

  @Override
  public Decomposition decomposition() {
    double[] level = y.clone();
    double[] rest = new double[y.length];
    for (int i = m; i < y.length; i++) {
      level[i] = y[i - m];
      rest[i] = y[i] - y[i - m];
    }
    return new Decomposition(level, new double[0], new double[0], rest);
  }
}
