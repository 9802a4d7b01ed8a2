package org.signalbox.lesson;

import java.util.SplittableRandom;

/**
 * A narrow detour on a frozen encoder's vector and a head on top: z = x + B tanh(A x), softmax(W z
 * + b). Two thin matrices as in Hu et al. 2021, LoRA, with a bend between them as in Houlsby et al.
 * 2019, "Parameter-Efficient Transfer Learning for NLP", since two straight ones before a straight
 * head would add nothing. B begins at zero, so that learning begins at the encoder as it is.
 */
final class AdapterHead {
  private static final double RATE = 0.5;

  /** How fast weights that nothing asks for shrink, a share of the rate. */
  private static final double PENALTY = 1e-3;

  /** Small, so that the bend begins nearly straight and few examples can't shape noise with it. */
  private static final double SPREAD = 0.1;

  private final int inputs;
  private final int rank;
  private final int classes;
  private final double[] weights;

  /**
   * @param inputs length of a vector
   * @param rank width of the detour
   */
  AdapterHead(int inputs, int rank, int classes, long seed) {
    this.inputs = inputs;
    this.rank = rank;
    this.classes = classes;
    weights = new double[2 * rank * inputs + classes * (inputs + 1)];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < rank * inputs; i++) {
      weights[i] = SPREAD * random.nextGaussian();
    }
  }

  int parameters() {
    return weights.length;
  }

  /** All weights one after another: A, B, W, b. */
  double[] weights() {
    return weights;
  }

  /** What a vector becomes on its way. */
  private final class Pass {
    private final double[] bent = new double[rank];
    private final double[] moved = new double[inputs];
    private final double[] shares;

    Pass(float[] vector) {
      for (int r = 0; r < rank; r++) {
        double sum = 0;
        for (int d = 0; d < inputs; d++) {
          sum += weights[r * inputs + d] * vector[d];
        }
        bent[r] = Math.tanh(sum);
      }
      for (int d = 0; d < inputs; d++) {
        moved[d] = vector[d];
        for (int r = 0; r < rank; r++) {
          moved[d] += weights[up(d, r)] * bent[r];
        }
      }
      double[] scores = new double[classes];
      for (int k = 0; k < classes; k++) {
        scores[k] = weights[bias(k)];
        for (int d = 0; d < inputs; d++) {
          scores[k] += weights[head(k, d)] * moved[d];
        }
      }
      shares = Guess.softmax(scores);
    }
  }

  private int up(int input, int r) {
    return rank * inputs + input * rank + r;
  }

  private int head(int k, int input) {
    return 2 * rank * inputs + k * inputs + input;
  }

  private int bias(int k) {
    return 2 * rank * inputs + classes * inputs + k;
  }

  double[] probabilities(float[] vector) {
    return new Pass(vector).shares;
  }

  /** Mean cross-entropy of the rows, in nats. */
  double loss(float[][] vectors, int[] labels) {
    double sum = 0;
    for (int i = 0; i < vectors.length; i++) {
      sum -= Math.log(probabilities(vectors[i])[labels[i]]) / vectors.length;
    }
    return sum;
  }

  /** How the loss changes with each weight. */
  double[] gradient(float[][] vectors, int[] labels) {
    double[] gradient = new double[weights.length];
    for (int i = 0; i < vectors.length; i++) {
      Pass pass = new Pass(vectors[i]);
      pass.shares[labels[i]] -= 1;
      back(pass, vectors[i], 1.0 / vectors.length, gradient);
    }
    return gradient;
  }

  private void back(Pass pass, float[] vector, double times, double[] gradient) {
    double[] bent = new double[rank];
    for (int d = 0; d < inputs; d++) {
      double moved = 0;
      for (int k = 0; k < classes; k++) {
        double off = times * pass.shares[k];
        gradient[head(k, d)] += off * pass.moved[d];
        moved += off * weights[head(k, d)];
      }
      for (int r = 0; r < rank; r++) {
        gradient[up(d, r)] += moved * pass.bent[r];
        bent[r] += moved * weights[up(d, r)];
      }
    }
    for (int k = 0; k < classes; k++) {
      gradient[bias(k)] += times * pass.shares[k];
    }
    for (int r = 0; r < rank; r++) {
      double slope = bent[r] * (1 - pass.bent[r] * pass.bent[r]);
      for (int d = 0; d < inputs; d++) {
        gradient[r * inputs + d] += slope * vector[d];
      }
    }
  }

  /** One step of plain gradient descent on all rows. */
  void step(float[][] vectors, int[] labels) {
    double[] gradient = gradient(vectors, labels);
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= RATE * (gradient[i] + PENALTY * weights[i]);
    }
  }
}
