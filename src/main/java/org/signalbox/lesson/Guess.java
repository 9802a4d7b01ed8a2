package org.signalbox.lesson;

import java.util.function.IntFunction;

/** Answers as probabilities of classes, against what is right. */
final class Guess {
  private Guess() {}

  static int best(double[] probabilities) {
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      best = probabilities[k] > probabilities[best] ? k : best;
    }
    return best;
  }

  /** The share of the labels that the answers hit; NaN without any. */
  static double accuracy(IntFunction<double[]> answers, int[] labels) {
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += best(answers.apply(i)) == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }

  static double[] softmax(double[] scores) {
    double most = scores[best(scores)];
    double sum = 0;
    double[] shares = new double[scores.length];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.exp(scores[k] - most);
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
    return shares;
  }
}
