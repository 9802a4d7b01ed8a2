package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences that say most of a text, by maximal marginal relevance to the whole (Carbonell
 * &amp; Goldstein 1998): near its mean in meaning, far from those already chosen.
 */
final class Telling {
  /** How much nearness to the whole counts against repetition. */
  private static final double LAMBDA = 0.7;

  private Telling() {}

  /**
   * @param vectors one unit vector a sentence
   * @return indices of at most so many of them, the most telling first
   */
  static List<Integer> best(float[][] vectors, int most) {
    float[] whole = mean(vectors);
    List<Integer> chosen = new ArrayList<>();
    double[] repeated = new double[vectors.length];
    while (chosen.size() < Math.min(most, vectors.length)) {
      int best = -1;
      double value = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < vectors.length; i++) {
        double worth = LAMBDA * MiniLm.cosine(vectors[i], whole) - (1 - LAMBDA) * repeated[i];
        if (!chosen.contains(i) && worth > value) {
          best = i;
          value = worth;
        }
      }
      chosen.add(best);
      for (int i = 0; i < vectors.length; i++) {
        double near = MiniLm.cosine(vectors[i], vectors[best]);
        repeated[i] = chosen.size() == 1 ? near : Math.max(repeated[i], near);
      }
    }
    return chosen;
  }

  private static float[] mean(float[][] vectors) {
    float[] whole = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int d = 0; d < whole.length; d++) {
        whole[d] += vector[d] / vectors.length;
      }
    }
    return whole;
  }
}
