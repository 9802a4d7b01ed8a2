package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.task.TabularTask;

class LearnedTreesTest {
  private static final RunContext CONTEXT = RunContext.quiet(1);

  private static Training training(TabularTask task) {
    int[] rows = Target.teaching(task);
    return new Training(TableEncoder.learn(task, rows).encode(task, rows), Target.of(task, rows));
  }

  @Test
  void contributionsDifferByWhatTheValuesDifferBy() {
    Training made = training(Tables.made());
    try (Learned learned = new TreeLearner().learn(made, CONTEXT)) {
      double[][] values = learned.predict(made.table(), CONTEXT);
      double[][] parts = learned.contributions(made.table(), new int[made.rows()], CONTEXT);
      double bias = values[0][0] - sum(parts[0]);
      for (int row = 1; row < made.rows(); row++) {
        assertEquals(values[row][0], bias + sum(parts[row]), 1e-4);
      }
    }
  }

  @Test
  void contributionsOfAClassAreThoseOfItsOwnScore() {
    Training iris = training(Tables.iris());
    try (Learned learned = new TreeLearner().learn(iris, CONTEXT)) {
      int[] virginica = IntStream.range(0, iris.rows()).map(r -> 2).toArray();
      double[][] parts = learned.contributions(iris.table(), virginica, CONTEXT);
      assertTrue(sum(parts[140]) > sum(parts[10]) + 1);
    }
  }

  @Test
  void stopsLongBeforeTheLimitWhenThereIsNothingMoreToLearn() {
    Training made = training(Tables.made());
    try (Learned learned = new TreeLearner().learn(made, CONTEXT)) {
      assertTrue(learned.usage().get(Count.TREES) < 3000);
      Bounds bounds = learned.bounds(made.table(), new double[][] {{5}}, CONTEXT);
      assertTrue(bounds.high()[0] > 5 && bounds.low()[0] < 5);
    }
  }

  private static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }
}
