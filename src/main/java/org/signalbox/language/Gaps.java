package org.signalbox.language;

import java.util.Arrays;

/** Missing observations. */
final class Gaps {
  private Gaps() {}

  /**
   * The series with each gap filled on the straight line between its neighbours and the ends
   * repeated; empty when nothing is known.
   */
  static double[] filled(double[] values) {
    int[] known =
        java.util.stream.IntStream.range(0, values.length)
            .filter(i -> Double.isFinite(values[i]))
            .toArray();
    if (known.length == 0) {
      return new double[0];
    }
    double[] filled = values.clone();
    Arrays.fill(filled, 0, known[0], values[known[0]]);
    for (int k = 1; k < known.length; k++) {
      int from = known[k - 1];
      int to = known[k];
      for (int i = from + 1; i < to; i++) {
        double share = (double) (i - from) / (to - from);
        filled[i] = values[from] + share * (values[to] - values[from]);
      }
    }
    int last = known[known.length - 1];
    Arrays.fill(filled, last + 1, filled.length, values[last]);
    return filled;
  }
}
