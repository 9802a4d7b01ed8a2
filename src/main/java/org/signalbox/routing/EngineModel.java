package org.signalbox.routing;

import java.util.Arrays;

/**
 * How an engine's outcomes differ from those of the others and from what the rules expect of it,
 * learned from recorded races.
 *
 * @param quality what is added to the level of the task
 * @param time what is added to the decimal logarithm of the rules' milliseconds
 * @param sd standard deviation of the quality around the prediction, on tasks of other sources
 */
public record EngineModel(String engine, Leaning quality, Leaning time, float sd) {
  /** Nothing is slower or faster than this many orders of magnitude against the rules. */
  private static final double FARTHEST = 2;

  /** What the trees look at: the task's features, then what the rules expect. */
  public static float[] row(TaskFeatures features, double quality, double millis) {
    float[] values = features.values();
    float[] row = Arrays.copyOf(values, values.length + 2);
    row[values.length] = (float) quality;
    row[values.length + 1] = (float) Math.log10(Math.max(1e-3, millis));
    return row;
  }

  /**
   * @param level quality that a usual engine is expected to reach on the task
   */
  Expected of(TaskFeatures features, double level, Expected rules) {
    float[] row = row(features, rules.quality(), rules.millis());
    double slower = Math.clamp(time.of(row), -FARTHEST, FARTHEST);
    return new Expected(
        Math.clamp(level + quality.of(row), -1, 1),
        sd,
        rules.millis() * Math.pow(10, slower),
        rules.megabytes());
  }
}
