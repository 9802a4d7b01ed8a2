package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Curves and metrics of probabilities against scikit-learn. */
class CurvesTest {
  private static final double TIGHT = 1e-12;

  private final JsonNode reference = Reference.read("curves.json");
  private final JsonNode binary = reference.get("binary");
  private final int[] truth = binary.get("truth").valueStream().mapToInt(JsonNode::asInt).toArray();
  private final double[] score = Reference.numbers(binary.get("score"));

  private ScoredClasses scored(int folds) {
    return new ScoredClasses(
        List.of("no", "yes"),
        truth,
        IntStream.range(0, truth.length).map(i -> i % folds).toArray(),
        IntStream.range(0, truth.length)
            .mapToObj(i -> new double[] {1 - score[i], score[i]})
            .toArray(double[][]::new));
  }

  private List<ClassCase> cases() {
    ScoredClasses scored = scored(1);
    return IntStream.range(0, truth.length)
        .mapToObj(i -> new ClassCase(i, 0, truth[i], scored.probabilities()[i]))
        .toList();
  }

  @Test
  void theRocCurveGoesThroughThePointsOfScikitLearn() {
    RocCurve roc = scored(1).roc(1).orElseThrow();
    assertEquals(binary.get("auc").asDouble(), roc.area(), TIGHT);
    double[] fpr = Reference.numbers(binary.get("fpr"));
    double[] tpr = Reference.numbers(binary.get("tpr"));
    Thresholds exact = Thresholds.of(positive(), score);
    for (int i = 1; i < fpr.length; i++) {
      boolean top = i == fpr.length - 1 || fpr[i + 1] > fpr[i];
      if (top) {
        assertEquals(tpr[i], exact.truePositiveRate(fpr[i]), 1e-9);
      }
    }
    assertEquals(1, roc.truePositiveRate()[roc.truePositiveRate().length - 1]);
  }

  private boolean[] positive() {
    boolean[] positive = new boolean[truth.length];
    for (int i = 0; i < truth.length; i++) {
      positive[i] = truth[i] == 1;
    }
    return positive;
  }

  /** The package counts ranks in single precision. */
  @Test
  void theIntervalOfTheAreaIsThatOfDeLong() {
    RocCurve roc = scored(1).roc(1).orElseThrow();
    assertEquals(binary.get("delong").get(0).asDouble(), roc.low(), 1e-6);
    assertEquals(binary.get("delong").get(1).asDouble(), roc.high(), 1e-6);
  }

  @Test
  void theAreaOfSeveralFoldsIsTheMeanOfTheirs() {
    RocCurve roc = scored(4).roc(1).orElseThrow();
    List<ClassCase> cases = new ArrayList<>();
    for (ClassCase c : cases()) {
      cases.add(new ClassCase(c.key(), c.key() % 4, c.truth(), c.probabilities()));
    }
    assertEquals(ClassMarks.of(cases, 2).value(), roc.area(), TIGHT);
    assertTrue(roc.low() < roc.area() && roc.area() < roc.high());
  }

  @Test
  void averagePrecisionAndPrecisionAgreeWithScikitLearn() {
    PrecisionRecall curve = scored(1).precisionRecall(1).orElseThrow();
    assertEquals(binary.get("averagePrecision").asDouble(), curve.average(), TIGHT);
    Thresholds exact = Thresholds.of(positive(), score);
    double[] precision = Reference.numbers(binary.get("precision"));
    double[] recall = Reference.numbers(binary.get("recall"));
    for (int i = 0; i < precision.length - 1; i++) {
      boolean first = recall[i + 1] < recall[i];
      if (first) {
        assertEquals(precision[i], exact.precision(recall[i]), TIGHT);
      }
    }
  }

  @Test
  void theReliabilityDiagramAgreesWithScikitLearn() {
    Reliability diagram = scored(1).reliability(1);
    double[] share = Reference.numbers(binary.get("calibrationShare"));
    double[] predicted = Reference.numbers(binary.get("calibrationPredicted"));
    assertEquals(share.length, diagram.bins().size());
    for (int i = 0; i < share.length; i++) {
      assertEquals(share[i], diagram.bins().get(i).share(), TIGHT);
      assertEquals(predicted[i], diagram.bins().get(i).predicted(), TIGHT);
    }
    assertEquals(binary.get("brier").asDouble(), diagram.brier(), TIGHT);
  }

  @Test
  void aClassOnOneSideAloneHasNoCurve() {
    var alone =
        new ScoredClasses(
            List.of("a", "b"), new int[] {0, 0}, new int[2], new double[][] {{1, 0}, {0, 1}});
    assertTrue(alone.roc(1).isEmpty());
    assertTrue(alone.precisionRecall(1).isEmpty());
  }

  @Test
  void binaryScoresAgreeWithScikitLearn() {
    Marks marks = ClassMarks.of(cases(), 2);
    agree(marks, Metric.AVERAGE_PRECISION, "averagePrecision", binary);
    agree(marks, Metric.BALANCED_ACCURACY, "balancedAccuracy", binary);
    agree(marks, Metric.BRIER, "brier", binary);
  }

  @Test
  void multiclassScoresAgreeWithScikitLearn() {
    JsonNode example = reference.get("multiclass");
    Marks marks = ClassMarks.of(Reference.cases(example), 3);
    agree(marks, Metric.BALANCED_ACCURACY, "balancedAccuracy", example);
    agree(marks, Metric.BRIER, "brier", example);
    Marks balanced = ClassMarks.of(Reference.cases(example), 3, Metric.BALANCED_ACCURACY);
    assertEquals(example.get("balancedAccuracy").asDouble(), balanced.value(), TIGHT);
  }

  @Test
  void relativeErrorsAgreeWithScikitLearn() {
    JsonNode example = reference.get("regression");
    double[] values = Reference.numbers(example.get("truth"));
    double[] predicted = Reference.numbers(example.get("predicted"));
    List<ValueMarks.Case> cases =
        IntStream.range(0, values.length)
            .mapToObj(i -> new ValueMarks.Case(i, values[i], predicted[i]))
            .toList();
    agree(ValueMarks.of(cases), Metric.MAPE, "mape", example);
  }

  private static void agree(Marks marks, Metric metric, String field, JsonNode example) {
    assertEquals(example.get(field).asDouble(), Reference.score(marks, metric), TIGHT, field);
  }

  @Test
  void sureAnswersThatAreRightHalfTheTimeAreHalfOff() {
    List<ClassCase> cases =
        IntStream.range(0, 20)
            .mapToObj(i -> new ClassCase(i, 0, i % 2, new double[] {1, 0}))
            .toList();
    assertEquals(0.5, Reference.score(ClassMarks.of(cases, 2), Metric.CALIBRATION_ERROR), TIGHT);
  }
}
