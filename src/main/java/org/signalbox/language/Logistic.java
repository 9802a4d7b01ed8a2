package org.signalbox.language;

import org.signalbox.engine.RunContext;

/**
 * Multinomial logistic regression with an L2 penalty on dense inputs, fitted by gradient descent
 * with Nesterov's momentum and restarts (O'Donoghue &amp; Cand\u00e8s, 2015). The step is the
 * inverse of the loss's Lipschitz constant, so no line search is needed.
 *
 * @param weights one line a class: a weight for each input, then the intercept
 */
record Logistic(double[][] weights) {
  private static final int ROUNDS = 400;
  private static final double TOLERANCE = 1e-4;

  /**
   * @param inputs one line a case, of any one length; lines of length 1 converge fastest
   * @param labels the class of each case
   * @param c inverse of the penalty, as in the LIBLINEAR convention
   */
  static Logistic fit(float[][] inputs, int[] labels, int classes, double c, RunContext context) {
    int width = inputs[0].length;
    double[][] at = new double[classes][width + 1];
    double[][] ahead = new double[classes][width + 1];
    double penalty = 1 / (c * inputs.length);
    double step = 1 / (0.5 * (longest(inputs) + 1) + penalty);
    double momentum = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] gradient = gradient(ahead, inputs, labels, penalty);
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      boolean uphill = advance(at, ahead, gradient, step, (momentum - 1) / next);
      momentum = uphill ? 1 : next;
      context.done((double) (round + 1) / ROUNDS);
      if (largest(gradient) < TOLERANCE) {
        break;
      }
    }
    return new Logistic(at);
  }

  /** Moves along the gradient; says whether the momentum pointed uphill, which restarts it. */
  private static boolean advance(
      double[][] at, double[][] ahead, double[][] gradient, double step, double momentum) {
    double slope = 0;
    for (int k = 0; k < at.length; k++) {
      for (int d = 0; d < at[k].length; d++) {
        double moved = ahead[k][d] - step * gradient[k][d];
        double change = moved - at[k][d];
        slope += gradient[k][d] * change;
        ahead[k][d] = moved + momentum * change;
        at[k][d] = moved;
      }
    }
    return slope > 0;
  }

  private static double[][] gradient(
      double[][] weights, float[][] inputs, int[] labels, double penalty) {
    int width = inputs[0].length;
    double[][] gradient = new double[weights.length][width + 1];
    for (int i = 0; i < inputs.length; i++) {
      double[] p = softmax(weights, inputs[i]);
      p[labels[i]] -= 1;
      for (int k = 0; k < p.length; k++) {
        double pull = p[k] / inputs.length;
        for (int d = 0; d < width; d++) {
          gradient[k][d] += pull * inputs[i][d];
        }
        gradient[k][width] += pull;
      }
    }
    for (int k = 0; k < weights.length; k++) {
      for (int d = 0; d < width; d++) {
        gradient[k][d] += penalty * weights[k][d];
      }
    }
    return gradient;
  }

  private static double longest(float[][] inputs) {
    double most = 0;
    for (float[] input : inputs) {
      double length = 0;
      for (float v : input) {
        length += (double) v * v;
      }
      most = Math.max(most, length);
    }
    return most;
  }

  private static double largest(double[][] gradient) {
    double most = 0;
    for (double[] line : gradient) {
      for (double v : line) {
        most = Math.max(most, Math.abs(v));
      }
    }
    return most;
  }

  /** Probabilities of the classes for one input. */
  double[] predict(float[] input) {
    return softmax(weights, input);
  }

  private static double[] softmax(double[][] weights, float[] input) {
    double[] scores = new double[weights.length];
    for (int k = 0; k < scores.length; k++) {
      double score = weights[k][input.length];
      for (int d = 0; d < input.length; d++) {
        score += weights[k][d] * input[d];
      }
      scores[k] = score;
    }
    return Probabilities.softmax(scores);
  }
}
