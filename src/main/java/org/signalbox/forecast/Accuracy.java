package org.signalbox.forecast;

import java.util.Arrays;
import org.signalbox.task.SeriesForecast.Band;

/**
 * Measures of a forecast of one series, each the mean over the steps whose truth is known. The
 * evaluation room has sMAPE and MASE too; a test holds both to the same figures.
 */
public final class Accuracy {
  private Accuracy() {}

  /** Symmetric mean absolute percentage error in percent, 0 to 200 (M4 competition). */
  public static double smape(double[] future, double[] forecast) {
    return mean(
        future,
        h -> {
          double size = Math.abs(future[h]) + Math.abs(forecast[h]);
          return size == 0 ? 0 : 200 * Math.abs(future[h] - forecast[h]) / size;
        });
  }

  /**
   * Mean absolute error in units of {@link #scale} (Hyndman and Koehler 2006).
   *
   * @param m observations in a season
   */
  public static double mase(double[] history, double[] future, int m, double[] forecast) {
    return mean(future, h -> Math.abs(future[h] - forecast[h])) / scale(history, m);
  }

  /**
   * Root mean squared error in units of the one-step naive forecast's inside the history (M5
   * competition).
   */
  public static double rmsse(double[] history, double[] future, double[] forecast) {
    double squares = mean(future, h -> (future[h] - forecast[h]) * (future[h] - forecast[h]));
    double naive = 0;
    for (int i = 1; i < history.length; i++) {
      naive += (history[i] - history[i - 1]) * (history[i] - history[i - 1]);
    }
    naive /= Math.max(1, history.length - 1);
    return Math.sqrt(squares) / (naive > 0 ? Math.sqrt(naive) : level(history));
  }

  /** Share of the future inside the limits. */
  public static double coverage(double[] future, Band band) {
    return mean(future, h -> band.low()[h] <= future[h] && future[h] <= band.high()[h] ? 1 : 0);
  }

  /** Mean scaled interval score (Gneiting and Raftery 2007; M4 competition). */
  public static double msis(double[] history, double[] future, int m, Band band) {
    double penalty = 2 / (1 - band.level() / 100);
    return mean(
            future,
            h ->
                band.high()[h]
                    - band.low()[h]
                    + penalty * Math.max(0, band.low()[h] - future[h])
                    + penalty * Math.max(0, future[h] - band.high()[h]))
        / scale(history, m);
  }

  /** Pinball loss of the quantile {@code p}, unscaled. */
  public static double pinball(double[] future, double[] quantile, double p) {
    return mean(
        future,
        h -> {
          double e = future[h] - quantile[h];
          return Math.max(p * e, (p - 1) * e);
        });
  }

  /**
   * Mean absolute error of the seasonal naive forecast inside the history. A history shorter than a
   * season is compared with the value before; where nothing ever changes, the level takes the place
   * of the scale.
   */
  public static double scale(double[] history, int m) {
    int lag = history.length > m ? m : 1;
    double sum = 0;
    int known = 0;
    for (int i = lag; i < history.length; i++) {
      double step = Math.abs(history[i] - history[i - lag]);
      if (Double.isFinite(step)) {
        sum += step;
        known++;
      }
    }
    return sum > 0 ? sum / known : level(history);
  }

  private static double level(double[] history) {
    double level =
        Arrays.stream(history).filter(Double::isFinite).map(Math::abs).average().orElse(0);
    return level > 0 ? level : 1;
  }

  private interface Term {
    double at(int h);
  }

  private static double mean(double[] future, Term term) {
    double sum = 0;
    int known = 0;
    for (int h = 0; h < future.length; h++) {
      if (!Double.isNaN(future[h])) {
        sum += term.at(h);
        known++;
      }
    }
    return sum / known;
  }
}
