package org.signalbox.task;

import java.util.Arrays;
import java.util.List;

/**
 * Observations in equal steps of time.
 *
 * @param values one an observation, NaN where it is missing
 * @param regressors what is known beside the series; each reaches beyond its end
 */
public record Series(String id, Timeline timeline, double[] values, List<Regressor> regressors) {
  public Series {
    regressors = List.copyOf(regressors);
  }

  /** A series on its own. */
  public Series(String id, Timeline timeline, double[] values) {
    this(id, timeline, values, List.of());
  }

  public int length() {
    return values.length;
  }

  /** The first {@code n} observations. */
  public Series head(int n) {
    return new Series(id, timeline, Arrays.copyOf(values, n), regressors);
  }
}
