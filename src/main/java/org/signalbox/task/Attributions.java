package org.signalbox.task;

import java.util.List;

/**
 * How much each column moved the predictions.
 *
 * @param features names of columns
 * @param importance mean absolute contribution a feature, in the model's own unit (log-odds for
 *     classification, the target's unit for regression); empty when the engine gives none
 * @param perRow contributions for each predicted row, one entry a feature; empty when not kept
 */
public record Attributions(List<String> features, double[] importance, double[][] perRow) {
  public Attributions {
    features = List.copyOf(features);
    if (importance.length != features.size()) {
      throw new IllegalArgumentException(
          features.size() + " features, " + importance.length + " contributions");
    }
  }

  public static Attributions none() {
    return new Attributions(List.of(), new double[0], new double[0][]);
  }
}
