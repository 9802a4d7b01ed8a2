package org.signalbox.forecast;

import java.util.Arrays;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;

/**
 * A series made ready for a model: every value is there.
 *
 * @param y the observations, gaps filled
 * @param season observations in a season, 1 without
 * @param filled how many values were missing
 */
record History(double[] y, int season, int filled) {
  /**
   * Fills the gaps of a series.
   *
   * @throws ProblemException SB-FORECAST-01 when it has no observation at all
   */
  static History of(Series series, int season) {
    double[] values = series.values();
    int known = (int) Arrays.stream(values).filter(Double::isFinite).count();
    if (known == 0) {
      throw ProblemException.of("SB-FORECAST-01", series.id());
    }
    int missing = values.length - known;
    return new History(missing == 0 ? values : Gaps.filled(values, season), season, missing);
  }

  int length() {
    return y.length;
  }

  boolean constant() {
    return Arrays.stream(y).allMatch(v -> v == y[0]);
  }

  boolean positive() {
    return Arrays.stream(y).allMatch(v -> v > 0);
  }

  /** Whether a season can be learned: there is one, and it was seen at least twice. */
  boolean seasonal() {
    return season > 1 && y.length >= 2 * season;
  }

  /** The same stamps with other values. */
  History with(double[] values) {
    return new History(values, season, filled);
  }

  History withoutSeason(double[] adjusted) {
    return new History(adjusted, 1, filled);
  }
}
