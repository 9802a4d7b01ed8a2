package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.evaluation.Reliability;
import org.signalbox.routing.TaskFeatures.Kind;
import tools.jackson.databind.JsonNode;

class RecognitionFiguresTest {
  private static final double TIGHT = 1e-12;

  private final JsonNode reference = Judged.reference();
  private final List<Verdict> verdicts = Judged.all(reference);

  private static double[] numbers(JsonNode list) {
    return list.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  private void agree(Reliability diagram, String bins) {
    assertArrayEquals(
        numbers(reference.get(bins + "Share")),
        diagram.bins().stream().mapToDouble(Reliability.Bin::share).toArray(),
        TIGHT);
    assertArrayEquals(
        numbers(reference.get(bins + "Stated")),
        diagram.bins().stream().mapToDouble(Reliability.Bin::predicted).toArray(),
        TIGHT);
  }

  @Test
  void bothReliabilityDiagramsAgreeWithScikitLearn() {
    CalibrationError told = CalibrationError.of(verdicts, 1);
    agree(told.diagram(), "uniform");
    agree(told.groups(), "quantile");
    assertTrue(told.low() < told.error() && told.error() < told.high(), told.toString());
  }

  @Test
  void theConfusionMatrixAgreesWithScikitLearn() {
    Confusion families = new SuiteFigures(verdicts).families();
    assertEquals(List.of("tabular", "forecast", "language", "none"), families.names());
    for (int row = 0; row < 4; row++) {
      int[] counts =
          reference.get("confusion").get(row).valueStream().mapToInt(JsonNode::asInt).toArray();
      assertArrayEquals(counts, families.counts()[row]);
    }
  }

  @Test
  void theRiskCoverageCurveAgreesWithItsDefinitionInNumPy() {
    RiskCoverage curve = RiskCoverage.of(verdicts, _ -> 0);
    assertEquals(reference.get("area").asDouble(), curve.area(), TIGHT);
    assertEquals(reference.get("least").asDouble(), curve.least(), TIGHT);
    assertArrayEquals(
        numbers(reference.get("risks")),
        curve.points().stream().mapToDouble(p -> p.risk().value()).toArray(),
        TIGHT);
  }

  /** By hand: right, right, wrong, right from the surest on; one series was asked about. */
  @Test
  void leavingRightAnswersCostsWhatTheyAreWorth() {
    List<Verdict> few =
        List.of(
            Judged.of("tabular", "tabular", 0.9),
            Judged.of("forecast", "forecast", 0.8),
            Judged.of("tabular", "forecast", 0.7),
            Judged.of("language", "language", 0.6),
            Judged.of("forecast", "none", 0.9),
            Judged.of("none", "none", 0.9));
    AnswerWorth worth = new AnswerWorth(Map.of(Kind.TABLE, 0.5, Kind.SERIES, 0.2));
    RiskCoverage curve = new SuiteFigures(few).abstaining(worth).orElseThrow();
    assertEquals((1.0 / 3 + 1.0 / 4) / 4, curve.area(), TIGHT);
    assertEquals(1.0 / 4 / 4, curve.least(), TIGHT);
    RiskCoverage.Point first = curve.points().getFirst();
    assertEquals(1.0 / 6, curve.coverage(first), TIGHT);
    assertEquals(3, first.missed());
    assertEquals(100 * (0.2 + 0.2 + 0) / 6, first.lost(), TIGHT);
    RiskCoverage.Point own = curve.points().getLast();
    assertEquals(4.0 / 6, curve.coverage(own), TIGHT);
    assertEquals(1, own.missed());
    assertEquals(100 * 0.2 / 6, own.lost(), TIGHT);
  }

  /** Two answers of one confidence stand in either order, so their risks are the mean of both. */
  @Test
  void equalConfidencesCountInAnyOrder() {
    List<Verdict> equal =
        List.of(Judged.of("tabular", "tabular", 0.9), Judged.of("tabular", "forecast", 0.9));
    RiskCoverage curve = RiskCoverage.of(equal, _ -> 0);
    assertEquals((1.0 / 2 + 1.0 / 2) / 2, curve.area(), TIGHT);
    assertEquals(1, curve.points().size());
  }

  @Test
  void whatNobodyLabelledIsNotJudged() {
    SuiteCase free = SuiteCase.unlabelled("a.csv");
    Verdict unknown = new Verdict(free, Judged.of("tabular", "tabular", 0.5).seen());
    SuiteFigures figures = new SuiteFigures(List.of(unknown));
    assertEquals(0, figures.understood().of());
    assertTrue(figures.calibration(1).isEmpty());
    assertTrue(figures.abstaining(new AnswerWorth(Map.of())).isEmpty());
    assertEquals(0, figures.families().right().of());
  }

  @Test
  void tenPointsAtMostAreShownWithTheRoutersOwnAtTheEnd() {
    List<Verdict> many =
        IntStream.range(0, 200)
            .mapToObj(i -> Judged.of("tabular", "tabular", 0.5 + i / 1000.0))
            .toList();
    List<RiskCoverage.Point> shown = RiskCoverage.of(many, _ -> 0).spread();
    assertTrue(shown.size() <= 11, () -> shown.size() + " points");
    assertEquals(200, shown.getLast().answered());
  }
}
