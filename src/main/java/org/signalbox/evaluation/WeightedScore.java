package org.signalbox.evaluation;

/** A metric over cases of which each counts as often as its weight says; NaN when undefined. */
@FunctionalInterface
interface WeightedScore {
  /**
   * @param weights one a case, 0 to leave it out
   */
  double of(int[] weights);

  /** The mean of one figure a case. */
  static WeightedScore mean(double[] figures) {
    return weights -> {
      double sum = 0;
      long count = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * figures[i];
        count += weights[i];
      }
      return count == 0 ? Double.NaN : sum / count;
    };
  }

  /** The square root of the mean. */
  static WeightedScore rootOfMean(double[] squares) {
    WeightedScore mean = mean(squares);
    return weights -> Math.sqrt(mean.of(weights));
  }
}
