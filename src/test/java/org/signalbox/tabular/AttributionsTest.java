package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ProblemType;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** Local accuracy (Lundberg and Lee, 2017, property 1): a base and contributions are the answer. */
class AttributionsTest {
  private static final double CLOSE = 1e-4;

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void contributionsSumToTheValue(String engine) {
    ValuePredictions answer = Tables.values(engine, Tables.everyFifthOpen(Tables.made()));
    Attributions given = answer.attributions();
    assertEquals(Attributions.Scale.VALUE, given.scale());
    for (int i = 0; i < answer.rows().length; i++) {
      assertEquals(answer.values()[i], sum(given, i), CLOSE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void contributionsSumToTheSecondOfTwoClasses(String engine) {
    TabularTask iris = Tables.everyFifthOpen(Tables.iris());
    TabularTask two =
        new TabularTask(
            iris.table(),
            iris.target(),
            ProblemType.BINARY_CLASSIFICATION,
            iris.features(),
            Tables.SPECIES.subList(1, 3));
    ClassPredictions answer = Tables.classes(engine, two);
    Attributions given = answer.attributions();
    for (int i = 0; i < answer.rows().length; i++) {
      double sum = sum(given, i);
      boolean odds = given.scale() == Attributions.Scale.LOG_ODDS;
      assertEquals(answer.probabilities()[i][1], odds ? 1 / (1 + Math.exp(-sum)) : sum, CLOSE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void askingWithoutExplanationGivesTheSameAnswer(String engine) {
    TabularTask task = Tables.everyFifthOpen(Tables.iris());
    RunContext context = RunContext.quiet(1);
    try (var fitted = Tables.engine(engine).fit(task, context)) {
      var bare = (ClassPredictions) fitted.unexplained(task, context).answer();
      var full = (ClassPredictions) fitted.predict(task, context).answer();
      assertArrayEquals(full.probabilities(), bare.probabilities());
      assertEquals(0, bare.attributions().features().size());
    }
  }

  private static double sum(Attributions given, int i) {
    return given.bases()[i] + Arrays.stream(given.perRow()[i]).sum();
  }
}
