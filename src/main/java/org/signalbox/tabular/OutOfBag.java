package org.signalbox.tabular;

import java.util.stream.IntStream;

/** Predictions for each training row by the trees of a regression forest that never saw it. */
final class OutOfBag {
  private final Target target;
  private final double[] sums;
  private final int[] votes;

  OutOfBag(Target target) {
    this.target = target;
    int rows = target.classification() ? 0 : target.size();
    this.sums = new double[rows];
    this.votes = new int[rows];
  }

  void add(TreeGrower.Grown grown, byte[][] bins) {
    double[] output = new double[1];
    for (int row = 0; row < sums.length; row++) {
      if (!grown.drawn()[row]) {
        output[0] = 0;
        grown.tree().addTo(output, bins, row);
        sums[row] += output[0];
        votes[row]++;
      }
    }
  }

  /** Absolute errors of the rows that some tree never saw; empty for classes. */
  double[] residuals() {
    return IntStream.range(0, sums.length)
        .filter(row -> votes[row] > 0)
        .mapToDouble(row -> Math.abs(sums[row] / votes[row] - target.values()[row]))
        .toArray();
  }
}
