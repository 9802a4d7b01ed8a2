package org.signalbox.tabular;

import java.util.Arrays;

/** Whether a number counts something, so that its spread grows with its mean. */
final class Counts {
  private static final int FEWEST_VALUES = 4;
  private static final double MOST_MEAN = 20;
  private static final double LEAST_ZEROS = 0.02;

  private Counts() {}

  /** Whether nothing stands against a Poisson likelihood: whole numbers from 0 on. */
  static boolean possible(Target target) {
    return !target.classification()
        && Arrays.stream(target.values()).allMatch(v -> v >= 0 && v == Math.rint(v))
        && Arrays.stream(target.values()).distinct().limit(FEWEST_VALUES).count() == FEWEST_VALUES;
  }

  /** Whether it looks like one without a trial: small, with zeros, and spread like one. */
  static boolean plain(Target target) {
    if (!possible(target)) {
      return false;
    }
    double mean = target.mean();
    double variance = target.spread() * target.spread();
    double zeros = (double) Arrays.stream(target.values()).filter(v -> v == 0).count();
    return mean <= MOST_MEAN && zeros >= LEAST_ZEROS * target.size() && variance >= mean / 2;
  }
}
