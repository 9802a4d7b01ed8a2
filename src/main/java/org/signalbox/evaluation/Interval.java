package org.signalbox.evaluation;

import java.util.Arrays;

/**
 * A 95 % interval. Shares of right answers of independent cases get Wilson's (1927); everything
 * else the percentile bootstrap over groups, expanded for few of them (Hesterberg 2015, "What
 * Teachers Should Know About the Bootstrap"). Both only know the cases; where several folds were
 * scored, the interval also spans the corrected one of the folds (Nadeau and Bengio 2003), which
 * knows that another training set would have made another model. One group alone says nothing about
 * the next: a bounded metric then spans its whole range, an error gets the chi-square interval of
 * one normal deviate.
 */
record Interval(double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * Square roots of 1 / 5.0239 and of 1 / 0.00098207, the quantiles of chi-square with 1 degree.
   */
  private static final double ONE_LOW = 0.4461;

  private static final double ONE_HIGH = 31.91;

  static Interval of(Marks marks, long seed) {
    double value = marks.value();
    int groups = marks.groups().length;
    boolean bounded = marks.metric().higherIsBetter();
    if (groups < 2) {
      return bounded ? new Interval(0, 1) : new Interval(ONE_LOW * value, ONE_HIGH * value);
    }
    return overCases(marks, seed).widened(overFolds(marks));
  }

  private static Interval overCases(Marks marks, long seed) {
    double value = marks.value();
    int groups = marks.groups().length;
    if (marks.metric() == Metric.ACCURACY && groups == marks.cases()) {
      return wilson(value, marks.cases());
    }
    Interval drawn = new Bootstrap(seed).interval(marks).around(value);
    boolean stuck = marks.metric().higherIsBetter() && drawn.low == drawn.high;
    return stuck ? wilson(value, groups) : drawn;
  }

  /** The corrected interval of the folds; only the value itself where there are no two. */
  private static Interval overFolds(Marks marks) {
    double value = marks.value();
    double[] folds = Arrays.stream(marks.byFold()).filter(Double::isFinite).toArray();
    double half = folds.length < 2 ? 0 : CorrectedT.of(folds, marks.ratio()).half();
    double most = marks.metric().higherIsBetter() ? 1 : Double.POSITIVE_INFINITY;
    return new Interval(Math.max(0, value - half), Math.min(most, value + half));
  }

  /** The interval of a share of {@code n} independent cases. */
  static Interval wilson(double share, double n) {
    double z2 = Z * Z;
    double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half)).around(share);
  }

  boolean contains(double value) {
    return low <= value && value <= high;
  }

  boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  private Interval widened(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  private Interval around(double value) {
    return new Interval(Math.min(low, value), Math.max(high, value));
  }
}
