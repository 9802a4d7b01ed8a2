package org.signalbox.tabular;

import java.util.Arrays;
import java.util.Optional;
import org.signalbox.engine.RunContext;

/**
 * How wide intervals are: the same for every row, or as quantile trees say of each, widened until
 * they cover rows that were held back (Romano, Patterson and Candès, 2019, "Conformalized Quantile
 * Regression").
 *
 * @param margin for every row; it is kept beside the quantiles for when they are not used
 * @param widened what is added on both sides of the quantiles; may be negative
 */
record Spread(Conformal margin, Optional<LearnedTrees> quantiles, double widened) {
  /** What a miss costs an interval of 90 %, for each unit of distance. */
  private static final double MISS = 2 / 0.1;

  static Spread constant(Conformal margin) {
    return new Spread(margin, Optional.empty(), 0);
  }

  Bounds bounds(EncodedTable table, double[][] outputs, RunContext context) {
    if (quantiles.isEmpty()) {
      return margin.bounds(outputs);
    }
    double[][] ends = quantiles.get().predict(table, context);
    double[] low = new double[outputs.length];
    double[] high = new double[outputs.length];
    for (int row = 0; row < low.length; row++) {
      low[row] = Math.min(outputs[row][0], ends[row][0] - widened);
      high[row] = Math.max(outputs[row][0], ends[row][1] + widened);
    }
    return new Bounds(low, high);
  }

  /** By how much quantiles must be widened to cover nine tenths. */
  static double widening(double[][] ends, Target target) {
    double[] scores = new double[ends.length];
    for (int row = 0; row < scores.length; row++) {
      double value = target.values()[row];
      scores[row] = Math.max(ends[row][0] - value, value - ends[row][1]);
    }
    return Conformal.quantile(scores);
  }

  /**
   * Whether intervals that follow the row are better by more than the noise, by the interval score
   * (Gneiting and Raftery, 2007): width and misses together.
   *
   * @param held predictions of the rows held back
   * @param ends quantiles of the same rows
   */
  static boolean follows(double[][] held, double[][] ends, Target target) {
    double half = Conformal.of(errors(held, target)).half();
    double widened = widening(ends, target);
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < held.length; row++) {
      double value = target.values()[row];
      double same = score(held[row][0] - half, held[row][0] + half, value);
      double own =
          score(
              Math.min(held[row][0], ends[row][0] - widened),
              Math.max(held[row][0], ends[row][1] + widened),
              value);
      sum += same - own;
      squares += (same - own) * (same - own);
    }
    double mean = sum / held.length;
    return mean > Math.sqrt((squares / held.length - mean * mean) / held.length);
  }

  private static double score(double low, double high, double value) {
    return high - low + MISS * (Math.max(0, low - value) + Math.max(0, value - high));
  }

  /** Absolute errors; empty for classes. */
  static double[] errors(double[][] held, Target target) {
    double[] errors = new double[target.classification() ? 0 : held.length];
    Arrays.setAll(errors, row -> Math.abs(held[row][0] - target.values()[row]));
    return errors;
  }
}
