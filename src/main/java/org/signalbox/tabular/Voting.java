package org.signalbox.tabular;

/** How many neighbours say what, and how loudly. */
record Voting(int count, Weight weight) {
  /** Rows of the whole table's mean that vote too, so that no class is impossible. */
  private static final double PRIOR = 0.5;

  /** What a neighbour's distance does to its vote. */
  enum Weight {
    EQUAL,
    /** One over the distance (Dudani, 1976, in spirit). */
    NEAR
  }

  double[][] all(Neighbourhood near, Neighbourhood.Found[] found) {
    double[][] outputs = new double[found.length][];
    for (int i = 0; i < found.length; i++) {
      outputs[i] = of(near, found[i]);
    }
    return outputs;
  }

  double[] of(Neighbourhood near, Neighbourhood.Found found) {
    Target target = near.target();
    double[] sums = new double[target.outputs()];
    double votes = 0;
    double scale = found.distances()[Math.min(count, found.distances().length) - 1];
    for (int i = 0; i < Math.min(count, found.rows().length); i++) {
      double vote = weight == Weight.EQUAL ? 1 : vote(found.distances()[i], scale);
      int at = target.classification() ? target.code(found.rows()[i]) : 0;
      sums[at] += target.classification() ? vote : vote * target.values()[found.rows()[i]];
      votes += vote;
    }
    double prior = target.classification() ? PRIOR : 0;
    for (int k = 0; k < sums.length; k++) {
      sums[k] = (sums[k] + prior * near.means()[k]) / (votes + prior);
    }
    return sums;
  }

  /** Relative to the farthest neighbour, so that the unit of distance has no say. */
  private static double vote(double distance, double farthest) {
    return farthest == 0 ? 1 : farthest / Math.max(distance, 0.05 * farthest);
  }
}
