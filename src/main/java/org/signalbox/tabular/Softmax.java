package org.signalbox.tabular;

/** Scores to probabilities. */
final class Softmax {
  private Softmax() {}

  /** Replaces scores by probabilities; returns the logarithm of the sum of their exponentials. */
  static double inPlace(double[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = Math.exp(scores[k] - largest);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return largest + Math.log(sum);
  }
}
