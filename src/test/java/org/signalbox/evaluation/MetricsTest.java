package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Ranking.Hit;
import tools.jackson.databind.JsonNode;

class MetricsTest {
  private static final double TIGHT = 1e-12;

  private final JsonNode reference = Reference.read("metrics.json");

  @Test
  void binaryMetricsAgreeWithScikitLearnAndTheAucDecides() {
    JsonNode example = reference.get("binary");
    Marks marks = ClassMarks.of(Reference.cases(example), 2);
    assertEquals(Metric.AUC, marks.metric());
    assertEquals(example.get("auc").asDouble(), marks.value(), TIGHT);
    agree(example, marks);
  }

  @Test
  void multiclassMetricsAgreeWithScikitLearnAndAccuracyDecides() {
    JsonNode example = reference.get("multiclass");
    Marks marks = ClassMarks.of(Reference.cases(example), 4);
    assertEquals(Metric.ACCURACY, marks.metric());
    assertEquals(example.get("accuracy").asDouble(), marks.value(), TIGHT);
    assertEquals(example.get("auc").asDouble(), Reference.score(marks, Metric.AUC), TIGHT);
    agree(example, marks);
  }

  private static void agree(JsonNode example, Marks marks) {
    assertEquals(example.get("logLoss").asDouble(), Reference.score(marks, Metric.LOG_LOSS), TIGHT);
    assertEquals(example.get("f1").asDouble(), Reference.score(marks, Metric.F1), TIGHT);
  }

  @Test
  void aConstantScoreHasAnAucOfOneHalf() {
    List<ClassCase> cases =
        IntStream.range(0, 10)
            .mapToObj(i -> new ClassCase(i, i % 2, i < 3 ? 1 : 0, new double[] {0.7, 0.3}))
            .toList();
    assertEquals(0.5, ClassMarks.of(cases, 2).value());
  }

  @Test
  void theAucIsTakenFoldByFoldBecauseModelsDoNotShareAScale() {
    List<ClassCase> cases =
        List.of(
            new ClassCase(0, 0, 0, new double[] {0.9, 0.1}),
            new ClassCase(1, 0, 1, new double[] {0.8, 0.2}),
            new ClassCase(2, 1, 0, new double[] {0.2, 0.8}),
            new ClassCase(3, 1, 1, new double[] {0.1, 0.9}));
    assertEquals(1, ClassMarks.of(cases, 2).value());
  }

  @Test
  void accuracyDecidesWhereOnlyOneOfTwoClassesIsLeftToScore() {
    List<ClassCase> cases = List.of(new ClassCase(0, 0, 0, new double[] {0.9, 0.1}));
    assertEquals(Metric.ACCURACY, ClassMarks.of(cases, 2).metric());
  }

  @Test
  void probabilitiesAreReadInTheTasksOrderOfClasses() {
    double[] ordered =
        ClassCase.ordered(List.of("a", "b", "c"), List.of("c", "a"), new double[] {0.8, 0.2});
    assertEquals(List.of(0.2, 0.0, 0.8), List.of(ordered[0], ordered[1], ordered[2]));
  }

  @Test
  void regressionMetricsAgreeWithScikitLearn() {
    JsonNode example = reference.get("regression");
    double[] truth = Reference.numbers(example.get("truth"));
    double[] predicted = Reference.numbers(example.get("predicted"));
    List<ValueMarks.Case> cases = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      cases.add(new ValueMarks.Case(i, truth[i], predicted[i]));
    }
    Marks marks = ValueMarks.of(cases);
    assertEquals(example.get("rmse").asDouble(), marks.value(), TIGHT);
    assertEquals(example.get("mae").asDouble(), Reference.score(marks, Metric.MAE), TIGHT);
    assertEquals(example.get("r2").asDouble(), Reference.score(marks, Metric.R2), TIGHT);
  }

  @Test
  void ndcgAgreesWithScikitLearn() {
    for (JsonNode example : reference.get("ndcg")) {
      double[] relevance = Reference.numbers(example.get("relevance"));
      List<Hit> hits =
          IntStream.range(0, relevance.length).mapToObj(i -> new Hit("d" + i, -i)).toList();
      Set<String> relevant =
          Set.copyOf(
              IntStream.range(0, relevance.length)
                  .filter(i -> relevance[i] > 0)
                  .mapToObj(i -> "d" + i)
                  .toList());
      assertEquals(example.get("ndcg").asDouble(), RelevanceSplit.ndcg(hits, relevant), TIGHT);
    }
  }

  @Test
  void rougeLAgreesWithTheRougeScorePackage() {
    for (JsonNode pair : reference.get("rougeL")) {
      double f1 = RougeL.f1(pair.get("reference").asString(), pair.get("answer").asString());
      assertEquals(pair.get("f1").asDouble(), f1, TIGHT, pair.toString());
    }
  }

  @Test
  void maseAndSmapeAgreeWithTheM4Definitions() {
    JsonNode m4 = Reference.read("m4.json");
    double[] history = Reference.numbers(m4.get("history"));
    double[] future = Reference.numbers(m4.get("future"));
    double[] forecast = Reference.numbers(m4.get("forecast"));
    double error =
        IntStream.range(0, future.length)
            .mapToDouble(i -> Math.abs(future[i] - forecast[i]))
            .average()
            .orElseThrow();
    double symmetric =
        IntStream.range(0, future.length)
            .mapToDouble(i -> StepCase.symmetric(future[i], forecast[i]))
            .average()
            .orElseThrow();
    assertEquals(m4.get("mase").asDouble(), error / StepCase.scale(history, 12), TIGHT);
    assertEquals(m4.get("maseWithoutSeason").asDouble(), error / StepCase.scale(history, 1), TIGHT);
    assertEquals(m4.get("smape").asDouble(), symmetric, TIGHT);
  }

  @Test
  void aSeriesThatNeverChangesIsMeasuredByItsLevel() {
    assertEquals(5, StepCase.scale(new double[] {5, 5, 5, 5}, 1));
    assertEquals(1, StepCase.scale(new double[] {0, 0, 0}, 1));
  }

  @Test
  void aGapInTheHistoryDoesNotSpoilTheScale() {
    assertTrue(Double.isFinite(StepCase.scale(new double[] {1, Double.NaN, 3, 4}, 1)));
  }
}
