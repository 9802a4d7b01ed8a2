package org.signalbox.lesson;

/**
 * Multinomial logistic regression on vectors, learned by plain gradient descent: a weight for each
 * class and input, and one for each class.
 */
final class SoftmaxHead {
  private final double[][] weights;

  /**
   * @param inputs length of a vector
   */
  SoftmaxHead(int classes, int inputs) {
    weights = new double[classes][inputs + 1];
  }

  int parameters() {
    return weights.length * weights[0].length;
  }

  double[] probabilities(float[] vector) {
    double[] scores = new double[weights.length];
    for (int k = 0; k < scores.length; k++) {
      double[] row = weights[k];
      double sum = row[vector.length];
      for (int d = 0; d < vector.length; d++) {
        sum += row[d] * vector[d];
      }
      scores[k] = sum;
    }
    return Guess.softmax(scores);
  }

  /**
   * One step down the mean cross-entropy of these rows.
   *
   * @param penalty how fast weights that nothing asks for shrink, a share of the rate
   */
  void step(float[][] vectors, int[] labels, double rate, double penalty) {
    double[][] gradient = new double[weights.length][weights[0].length];
    for (int i = 0; i < vectors.length; i++) {
      double[] shares = probabilities(vectors[i]);
      shares[labels[i]] -= 1;
      for (int k = 0; k < shares.length; k++) {
        add(gradient[k], vectors[i], shares[k] / vectors.length);
      }
    }
    for (int k = 0; k < weights.length; k++) {
      for (int d = 0; d < weights[k].length; d++) {
        double shrink = d < weights[k].length - 1 ? penalty * weights[k][d] : 0;
        weights[k][d] -= rate * (gradient[k][d] + shrink);
      }
    }
  }

  private static void add(double[] row, float[] vector, double times) {
    for (int d = 0; d < vector.length; d++) {
      row[d] += times * vector[d];
    }
    row[vector.length] += times;
  }

  /** Learned from all rows at once, so many steps. */
  static SoftmaxHead fit(float[][] vectors, int[] labels, int classes, int steps) {
    SoftmaxHead head = new SoftmaxHead(classes, vectors[0].length);
    for (int step = 0; step < steps; step++) {
      head.step(vectors, labels, RATE, PENALTY);
    }
    return head;
  }

  /** Vectors have length 1, so the curvature is at most a half and this never overshoots. */
  private static final double RATE = 4;

  private static final double PENALTY = 1e-3;
}
