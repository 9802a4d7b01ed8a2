package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Regressor;
import org.signalbox.task.Series;
import org.signalbox.task.Timeline;

/**
 * A series made ready for a model: every value is there.
 *
 * @param y the observations, gaps filled
 * @param season observations in a season, 1 without
 * @param filled how many values were missing
 * @param timeline when the observations were made
 * @param regressors what is known beside the series, one array a regressor, one value an
 *     observation; their futures come with {@link Ahead}
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record History(double[] y, int season, int filled, Timeline timeline, double[][] regressors) {
  /** A series of which only the order is known. */
  History(double[] y, int season, int filled) {
    this(y, season, filled, Timeline.index(), new double[0][]);
  }

  /**
   * Fills the gaps of a series and takes its regressors as they are known up to its end.
   *
   * @throws ProblemException SB-FORECAST-01 when it has no observation at all
   */
  static History of(Series series, int season, List<Regressor> regressors) {
    double[] values = series.values();
    int known = (int) Arrays.stream(values).filter(Double::isFinite).count();
    if (known == 0) {
      throw ProblemException.of("SB-FORECAST-01", series.id());
    }
    int missing = values.length - known;
    double[][] beside =
        regressors.stream()
            .map(r -> Gaps.filled(Arrays.copyOf(r.values(), values.length), 1))
            .toArray(double[][]::new);
    double[] y = missing == 0 ? values : Gaps.filled(values, season);
    return new History(y, season, missing, series.timeline(), beside);
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

  History withoutSeason(double[] adjusted) {
    return new History(adjusted, 1, filled, timeline, regressors);
  }

  /** The same moments and regressors with other values, such as without outliers. */
  History with(double[] other) {
    return new History(other, season, filled, timeline, regressors);
  }

  History withSeason(int other) {
    return new History(y, other, filled, timeline, regressors);
  }

  /** The first {@code n} observations. */
  History head(int n) {
    double[][] beside =
        Arrays.stream(regressors).map(r -> Arrays.copyOf(r, n)).toArray(double[][]::new);
    return new History(Arrays.copyOf(y, n), season, filled, timeline, beside);
  }
}
