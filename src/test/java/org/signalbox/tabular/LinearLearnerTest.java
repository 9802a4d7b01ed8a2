package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ProblemType;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/**
 * Known figures: scikit-learn 1.9.1, LogisticRegression(C=1) and Ridge(alpha=1) on standardised
 * iris measures (Ridge on the standardised target).
 */
class LinearLearnerTest {
  private static final RunContext CONTEXT = RunContext.quiet(1);

  private static TabularTask allOpen(TabularTask task) {
    BitSet all = new BitSet();
    all.set(0, task.table().rows());
    return task.masked(all);
  }

  @Test
  void softmaxAgreesWithScikitLearn() {
    TabularTask iris = Tables.iris();
    try (var fitted = Tables.engine("linear").fit(iris, CONTEXT)) {
      double[][] p =
          ((ClassPredictions) fitted.predict(allOpen(iris), CONTEXT).answer()).probabilities();
      assertArrayEquals(new double[] {9.84695553e-01, 1.53043846e-02, 6.20166323e-08}, p[0], 1e-5);
      assertArrayEquals(new double[] {1.20121446e-02, 4.40326221e-01, 5.47661634e-01}, p[70], 1e-5);
      assertArrayEquals(
          new double[] {1.98041983e-03, 5.84010229e-01, 4.14009351e-01}, p[133], 1e-5);
    }
  }

  @Test
  void logisticAgreesWithScikitLearn() {
    TabularTask iris = Tables.iris();
    TabularTask two =
        new TabularTask(
            iris.table().pick(IntStream.range(50, 150).toArray()),
            "species",
            ProblemType.BINARY_CLASSIFICATION,
            iris.features(),
            List.of("versicolor", "virginica"));
    try (var fitted = Tables.engine("linear").fit(two, CONTEXT)) {
      double[][] p =
          ((ClassPredictions) fitted.predict(allOpen(two), CONTEXT).answer()).probabilities();
      assertArrayEquals(new double[] {9.48477652e-01, 5.15223483e-02}, p[0], 1e-5);
      assertArrayEquals(new double[] {9.81959371e-04, 9.99018041e-01}, p[50], 1e-5);
    }
  }

  @Test
  void ridgeAgreesWithScikitLearn() {
    TabularTask widths = Tables.petalWidth();
    try (var fitted = Tables.engine("linear").fit(widths, CONTEXT)) {
      double[] values =
          ((ValuePredictions) fitted.predict(allOpen(widths), CONTEXT).answer()).values();
      assertEquals(0.22790159, values[0], 1e-5);
      assertEquals(1.38936931, values[75], 1e-5);
      assertEquals(1.84474324, values[149], 1e-5);
    }
  }

  @Test
  void contributionsAddUpToTheDistanceFromTheMean() {
    TabularTask widths = Tables.petalWidth();
    try (var fitted = Tables.engine("linear").fit(widths, CONTEXT)) {
      var answer = (ValuePredictions) fitted.predict(allOpen(widths), CONTEXT).answer();
      double[] first = answer.attributions().perRow()[0];
      double mean = IntStream.range(0, 150).mapToDouble(widths::valueOf).average().orElseThrow();
      assertEquals(answer.values()[0] - mean, first[0] + first[1] + first[2], 1e-5);
    }
  }
}
