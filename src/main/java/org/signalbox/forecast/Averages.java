package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;

/**
 * Means of the past (Hyndman and Athanasopoulos 2021, "Forecasting: Principles and Practice",
 * section 5.2): of all of it, of its end, of the same moments of the last seasons.
 */
final class Averages {
  private static final int SEASONS = 3;
  private static final int SHORTEST = 6;

  private Averages() {}

  /** The mean of the whole history. */
  static Model mean(History history, @SuppressWarnings("unused") Cancellation cancellation) {
    return window(history, history.length(), "Mean", Averages::mean);
  }

  /** The last value. */
  static Model naive(History history, @SuppressWarnings("unused") Cancellation cancellation) {
    return window(history, 1, "Naive", Averages::naive);
  }

  /** The mean of the last season, or of six observations where there is none. */
  static Model window(History history, @SuppressWarnings("unused") Cancellation cancellation) {
    int width = history.season() > 1 ? history.season() : SHORTEST;
    return window(history, width, "Mean of the last " + width, Averages::window);
  }

  private static Model window(History history, int width, String notation, Method again) {
    double[] y = history.y();
    double[] fitted = new double[y.length + 1];
    fitted[0] = Double.NaN;
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += y[i] - (i >= width ? y[i - width] : 0);
      fitted[i + 1] = width == 1 ? y[i] : sum / Math.min(i + 1, width);
    }
    double[] next = {fitted[y.length]};
    return new Repeated(notation, List.of(Trait.NO_TREND), y, fitted, next, again);
  }

  /** For each moment of the season the mean of the last three; the last value without a season. */
  static Model seasonal(History history, Cancellation cancellation) {
    int m = history.season();
    double[] y = history.y();
    if (m < 2 || y.length < m) {
      return naive(history, cancellation);
    }
    double[] fitted = new double[y.length + m];
    Arrays.fill(fitted, 0, m, Double.NaN);
    for (int i = m; i < fitted.length; i++) {
      int count = Math.min(SEASONS, i / m);
      for (int k = 1; k <= count; k++) {
        fitted[i] += y[i - k * m] / count;
      }
    }
    double[] next = Arrays.copyOfRange(fitted, y.length, y.length + m);
    String notation = "Mean of the same moment of the last " + SEASONS + " seasons of " + m;
    List<Trait> traits = List.of(Trait.NO_TREND, Trait.ADDITIVE_SEASON);
    return new Repeated(notation, traits, y, fitted, next, Averages::seasonal);
  }
}
