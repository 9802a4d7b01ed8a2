package org.signalbox.task;

import java.util.List;

/**
 * @param probabilities one line a predicted row, one entry a class, summing to 1
 */
public record ClassPredictions(
    int[] rows, List<String> classes, double[][] probabilities, Attributions attributions)
    implements TabularAnswer {
  public ClassPredictions {
    classes = List.copyOf(classes);
    if (rows.length != probabilities.length) {
      throw new IllegalArgumentException(
          rows.length + " rows, " + probabilities.length + " predictions");
    }
  }

  /** Index of the most probable class of the i-th predicted row. */
  public int best(int i) {
    return LabelledText.argmax(probabilities[i]);
  }
}
