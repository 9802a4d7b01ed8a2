package org.signalbox.evaluation;

import java.util.Arrays;
import java.util.List;

/** Metrics of regression: RMSE decides; MAE and R² are shown. */
final class ValueMarks {
  /**
   * @param key row in the user's task
   */
  record Case(int key, double truth, double predicted) {
    double error() {
      return predicted - truth;
    }
  }

  private ValueMarks() {}

  static Marks of(List<Case> cases) {
    double[] squares = cases.stream().mapToDouble(c -> c.error() * c.error()).toArray();
    double mae = cases.stream().mapToDouble(c -> Math.abs(c.error())).average().orElse(0);
    double mean = cases.stream().mapToDouble(Case::truth).average().orElse(0);
    double spread = cases.stream().mapToDouble(c -> (c.truth() - mean) * (c.truth() - mean)).sum();
    double left = Arrays.stream(squares).sum();
    var errors = new Quality.Score(Metric.MAE, mae);
    return new Marks(
        Metric.RMSE,
        cases.stream().mapToLong(Case::key).toArray(),
        cases.stream().mapToInt(Case::key).toArray(),
        WeightedScore.rootOfMean(squares),
        spread == 0
            ? List.of(errors)
            : List.of(errors, new Quality.Score(Metric.R2, 1 - left / spread)));
  }
}
