package org.signalbox.routing;

import java.util.Arrays;
import org.signalbox.boosting.ShippedTrees;

/**
 * How far an engine's outcomes lie from what the rules expect of it, learned from recorded races.
 *
 * @param quality what is added to the rules' quality
 * @param qualityMean constant part of that
 * @param time what is added to the decimal logarithm of the rules' milliseconds
 * @param timeMean constant part of that
 * @param sd standard deviation of the quality around the prediction, on tasks of other sources
 */
public record EngineModel(
    String engine,
    ShippedTrees quality,
    float qualityMean,
    ShippedTrees time,
    float timeMean,
    float sd) {
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

  Expected of(TaskFeatures features, Expected rules) {
    float[] row = row(features, rules.quality(), rules.millis());
    double better = qualityMean + quality.margins(row)[0];
    double slower = Math.clamp(timeMean + time.margins(row)[0], -FARTHEST, FARTHEST);
    return new Expected(
        Math.clamp(rules.quality() + better, -1, 1), sd, rules.millis() * Math.pow(10, slower));
  }
}
