package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Metrics of regression: RMSE decides; MAE, R², MAPE and the intervals' coverage are shown. */
final class ValueMarks {
  /**
   * @param key row in the user's task
   * @param low lower end of the 90 % prediction interval, NaN without one
   * @param high upper end
   */
  record Case(int key, int fold, double truth, double predicted, double low, double high) {
    /** Without an interval. */
    Case(int key, double truth, double predicted) {
      this(key, 0, truth, predicted, Double.NaN, Double.NaN);
    }

    double error() {
      return predicted - truth;
    }
  }

  private ValueMarks() {}

  /** Marks of cases that are each their own group and were answered by one model. */
  static Marks of(List<Case> cases) {
    return of(cases, key -> key, 0);
  }

  /**
   * @param group of the case with a key, the smallest unit that may be drawn again
   * @param ratio cases held out over cases learned from
   */
  static Marks of(List<Case> cases, IntUnaryOperator group, double ratio) {
    double[] squares = cases.stream().mapToDouble(c -> c.error() * c.error()).toArray();
    var resampled = new Resampled(cases.stream().mapToInt(Case::fold).toArray(), ratio);
    return new Marks(
        Metric.RMSE,
        new Marks.Cases(
            cases.stream().mapToLong(Case::key).toArray(),
            cases.stream().mapToInt(c -> group.applyAsInt(c.key())).toArray(),
            resampled),
        WeightedScore.rootOfMean(squares),
        others(cases, Arrays.stream(squares).sum()));
  }

  private static List<Quality.Score> others(List<Case> cases, double left) {
    List<Quality.Score> others = new ArrayList<>();
    double mae = cases.stream().mapToDouble(c -> Math.abs(c.error())).average().orElse(0);
    others.add(new Quality.Score(Metric.MAE, mae));
    double mean = cases.stream().mapToDouble(Case::truth).average().orElse(0);
    double spread = cases.stream().mapToDouble(c -> (c.truth() - mean) * (c.truth() - mean)).sum();
    if (spread > 0) {
      others.add(new Quality.Score(Metric.R2, 1 - left / spread));
    }
    // A share of the truth says nothing where the truth can be 0 or change its sign.
    if (cases.stream().allMatch(c -> c.truth() > 0)) {
      double share =
          cases.stream().mapToDouble(c -> Math.abs(c.error()) / c.truth()).average().orElse(0);
      others.add(new Quality.Score(Metric.MAPE, 100 * share));
    }
    cases.stream()
        .filter(c -> Double.isFinite(c.low()) && Double.isFinite(c.high()))
        .mapToDouble(c -> c.low() <= c.truth() && c.truth() <= c.high() ? 1 : 0)
        .average()
        .ifPresent(covered -> others.add(new Quality.Score(Metric.COVERAGE_90, covered)));
    return others;
  }
}
