package org.signalbox.task;

import java.util.Arrays;

/**
 * Observations in equal steps of time.
 *
 * @param values one an observation, NaN where it is missing
 */
public record Series(String id, Timeline timeline, double[] values) {
  public int length() {
    return values.length;
  }

  /** The first {@code n} observations. */
  public Series head(int n) {
    return new Series(id, timeline, Arrays.copyOf(values, n));
  }
}
