package org.signalbox.task;

import java.util.List;

/**
 * @param documents indices of the labelled documents in the task; may be a sample of those asked
 * @param probabilities one line a document, one entry a class, summing to 1
 */
public record LabelledText(int[] documents, List<String> classes, double[][] probabilities)
    implements Answer {
  public LabelledText {
    classes = List.copyOf(classes);
    if (documents.length != probabilities.length) {
      throw new IllegalArgumentException(
          documents.length + " documents, " + probabilities.length + " predictions");
    }
  }

  public int best(int i) {
    return argmax(probabilities[i]);
  }

  static int argmax(double[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      best = values[k] > values[best] ? k : best;
    }
    return best;
  }
}
