package org.signalbox.tabular;

import java.util.Arrays;
import org.signalbox.task.Series;
import org.signalbox.task.Timeline;

/**
 * A series as changes that trees can learn: trees can't continue a trend, so they predict how an
 * observation differs from the one a season before (from the one before, without a season), in
 * units of the usual difference. Positive series are taken as logarithms.
 *
 * @param levels the observations, gaps filled, as logarithms where {@code logs}
 * @param changes scaled differences at {@code back} steps, NaN at the first {@code back}
 * @param scale standard deviation of the differences
 */
record Prepared(
    Timeline timeline, double[] levels, double[] changes, int back, double scale, Form form) {
  /** Whether levels are logarithms. */
  enum Form {
    LOGARITHMS,
    PLAIN
  }

  /** Prepares a series with at least one observation. */
  static Prepared of(Series series, int season) {
    double[] levels = filled(series.values());
    boolean positive = Arrays.stream(levels).allMatch(v -> v > 0);
    if (positive) {
      Arrays.setAll(levels, i -> Math.log(levels[i]));
    }
    int back = season > 1 && levels.length >= 2 * season + 2 ? season : 1;
    double[] changes = new double[levels.length];
    Arrays.setAll(changes, t -> t < back ? Double.NaN : levels[t] - levels[t - back]);
    double scale = deviation(changes);
    Arrays.setAll(changes, t -> changes[t] / scale);
    Form form = positive ? Form.LOGARITHMS : Form.PLAIN;
    return new Prepared(series.timeline(), levels, changes, back, scale, form);
  }

  private static double deviation(double[] changes) {
    double squares =
        Arrays.stream(changes).filter(c -> !Double.isNaN(c)).map(c -> c * c).average().orElse(0);
    return squares > 0 ? Math.sqrt(squares) : 1;
  }

  /** Straight lines across gaps, the nearest observation at the ends. */
  private static double[] filled(double[] values) {
    double[] filled = values.clone();
    int known = -1;
    for (int t = 0; t < filled.length; t++) {
      if (Double.isNaN(values[t])) {
        continue;
      }
      for (int gap = known + 1; gap < t; gap++) {
        double share = (double) (gap - known) / (t - known);
        filled[gap] = known < 0 ? values[t] : values[known] + share * (values[t] - values[known]);
      }
      known = t;
    }
    for (int gap = known + 1; gap < filled.length; gap++) {
      filled[gap] = values[known];
    }
    return filled;
  }

  int length() {
    return levels.length;
  }

  double value(double level) {
    return form == Form.LOGARITHMS ? Math.exp(level) : level;
  }
}
