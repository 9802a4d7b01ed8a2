package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.ValuePredictions;

/** The arithmetic of the experiments on tables, with figures that can be worked out by hand. */
class TableExperimentsTest {
  private static final Drawing.Axis AMOUNT =
      new Drawing.Axis("amount", Measure.Kind.COUNT, Drawing.Scale.LINEAR);

  /** Two numbers and two classes by turns. */
  private static TabularTask task(int rows) {
    double[] x = IntStream.range(0, rows).mapToDouble(i -> i).toArray();
    double[] y = IntStream.range(0, rows).mapToDouble(i -> i % 7).toArray();
    List<String> kinds = IntStream.range(0, rows).mapToObj(i -> i % 2 == 0 ? "a" : "b").toList();
    return new TabularTask(
        new Table(
            "t",
            List.of(
                NumberColumn.of("x", x), NumberColumn.of("y", y), TextColumn.of("kind", kinds))),
        "kind",
        ProblemType.BINARY_CLASSIFICATION,
        List.of("x", "y"),
        List.of("a", "b"));
  }

  private static Parting altered(Alteration alteration, double amount) {
    return alteration.of(Parting.of(task(100), 20, 3), amount, new SplittableRandom(5));
  }

  @Test
  void rowsToLearnFromAndToAnswerAreApartAndStratified() {
    Parting parting = Parting.of(task(100), 20, 3);
    assertEquals(10, IntStream.of(parting.test()).filter(row -> row % 2 == 0).count());
    assertEquals(
        100,
        IntStream.concat(Arrays.stream(parting.train()), Arrays.stream(parting.test()))
            .distinct()
            .count());
    assertEquals(4, IntStream.of(parting.learning(8).train()).filter(row -> row % 2 == 0).count());
    Exam exam = parting.learning(8).exam();
    assertEquals(20, exam.task().openRows().length);
    assertEquals(8, exam.task().knownRows().length);
  }

  @Test
  void wrongLabelsHitTheirShareOfTheRowsToLearnFromOnly() {
    Parting wrong = altered(Alteration.WRONG_LABELS, 0.25);
    long hit = IntStream.range(0, 100).filter(r -> wrong.task().classOf(r) != r % 2).count();
    assertEquals(20, hit);
    assertTrue(IntStream.of(wrong.test()).allMatch(r -> wrong.task().classOf(r) == r % 2));
  }

  @Test
  void mixedUnitsMakeOneNumberARowLarger() {
    Table table = altered(Alteration.MIXED_UNITS, 0.25).task().table();
    NumberColumn x = (NumberColumn) table.column("x");
    long inches = IntStream.range(1, 100).filter(r -> x.values()[r] == 25.4 * r).count();
    assertTrue(3 <= inches && inches <= 17, Long.toString(inches));
  }

  @Test
  void copiesLeaveAsManyRowsOfWhichFewerDiffer() {
    Parting copied = altered(Alteration.COPIES, 0.5);
    assertEquals(80, copied.train().length);
    assertEquals(40, IntStream.of(copied.train()).distinct().count());
  }

  @Test
  void noiseColumnsAreAddedAndNothingElseChanges() {
    Parting noisy = altered(Alteration.NOISE_COLUMNS, 3);
    assertEquals(5, noisy.task().features().size());
    assertEquals(6, noisy.task().table().columns().size());
  }

  @Test
  void aRotationKeepsDistancesFromTheMiddle() {
    double[] one = Rotation.standardised(1, 2, 3, 4);
    double[] other = Rotation.standardised(4, 1, 3, 3);
    double[] before = lengths(one, other);
    new Rotation(Math.toRadians(30)).turn(one, other);
    assertArrayEquals(before, lengths(one, other), 1e-12);
  }

  private static double[] lengths(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> Math.hypot(one[i], other[i])).toArray();
  }

  @Test
  void columnsAreBroughtToMeanZeroAndSpreadOneWithTheMissingInTheMiddle() {
    double[] values = Rotation.standardised(2, Double.NaN, 4);
    assertArrayEquals(new double[] {-1, 0, 1}, values, 1e-12);
  }

  @Test
  void qualityIsTheShareOfRightClasses() {
    Exam exam = Parting.of(task(100), 4, 3).exam();
    int[] rows = exam.task().openRows();
    double[][] said = new double[4][];
    Arrays.setAll(
        said, i -> exam.truths()[i] == 0 ^ i == 0 ? new double[] {1, 0} : new double[] {0, 1});
    ClassPredictions answer =
        new ClassPredictions(rows, List.of("a", "b"), said, Attributions.none());
    assertEquals(0.75, exam.quality(answer));
  }

  @Test
  void qualityOfNumbersIsTheExplainedPart() {
    assertEquals(1 - 2.0 / 8, Exam.explained(new double[] {0, 2, 4}, 1, 2, 3));
    assertEquals(0, Exam.explained(new double[] {0, 2, 4}, 2, 2, 2));
  }

  @Test
  void whatIsLostIsComparedDrawByDraw() {
    Findings findings = draws().findings(AMOUNT);
    Measure lost = findings.measure("lost-more").orElseThrow();
    assertEquals(0.2, lost.value(), 1e-12);
    assertEquals(0.25, findings.measure("lost-one").orElseThrow().value(), 1e-12);
    assertEquals(0.15, findings.measure("lead-start").orElseThrow().value(), 1e-12);
    assertEquals(-0.05, findings.measure("lead-end").orElseThrow().value(), 1e-12);
    assertEquals(10, findings.measure("crossing").orElseThrow().value());
  }

  @Test
  void theIntervalOfTwoDrawsKnowsWhatTheyShare() {
    Measure lost = draws().findings(AMOUNT).measure("lost-other").orElseThrow();
    double half = 12.706 * Math.sqrt((0.5 + 0.25) * 0.005);
    assertEquals(0.05 + half, lost.range().orElseThrow().high(), 1e-9);
  }

  @Test
  void aFewCleanRowsAreHeldAgainstTheLastAmount() {
    Draws draws = draws();
    Findings found = draws.beside(new double[] {0.9, 0.8}, draws.findings(AMOUNT));
    assertEquals(0.15, found.measure("lead-clean").orElseThrow().value(), 1e-12);
    assertEquals(0.85, found.measure("clean").orElseThrow().value(), 1e-12);
  }

  /** One engine falls from 0.95 to 0.7 and the other from 0.8 to 0.75, on average. */
  private static Draws draws() {
    double[][][] quality = {
      {{0.95, 0.95}, {0.7, 0.7}, {0.7, 0.7}}, {{0.8, 0.8}, {0.75, 0.75}, {0.8, 0.7}}
    };
    return new Draws(
        List.of(card("one"), card("other")),
        Measure.Kind.SHARE,
        List.of(0.0, 10.0, 20.0),
        quality,
        0.25);
  }

  private static EngineCard card(String id) {
    return new EngineCard(id, id, Family.TABULAR, Standing.CONTENDER, "MIT", 0, "", "");
  }

  @Test
  void contributionsThatAddUpHaveNoError() {
    Attributions why =
        new Attributions(
            List.of("x", "y"),
            new double[] {2, 1},
            new double[][] {{3, -1}, {1, 1}},
            new double[] {10, 10},
            Attributions.Scale.VALUE);
    double[] none = {};
    var right = new ValuePredictions(new int[] {0, 1}, new double[] {12, 12}, none, none, why);
    var off = new ValuePredictions(new int[] {0, 1}, new double[] {12, 12.5}, none, none, why);
    assertEquals(0, Attribution.sumError(right));
    assertEquals(0.5, Attribution.sumError(off));
  }

  @Test
  void theShopTurnsByItsDegrees() {
    DriftingShop still = DriftingShop.of(3, 200, 0, 1);
    assertEquals(600, still.task().table().rows());
    NumberColumn visits = (NumberColumn) still.task().table().column("visits");
    NumberColumn discount = (NumberColumn) still.task().table().column("discount");
    long contrary =
        IntStream.range(0, 600)
            .filter(
                i -> (visits.values()[i] > discount.values()[i]) != (still.task().classOf(i) == 1))
            .count();
    assertTrue(contrary > 10 && contrary < 60, Long.toString(contrary));
    assertEquals(200, still.exam(0, 2, 2).task().openRows().length);
  }

  @Test
  void theFrozenAndTheFreshAreComparedAtTheEnd() {
    double[] frozen = {0.9, 0.8, 0.6, 0.5};
    double[] fresh = {0.9, 0.9, 0.9, 0.8};
    List<Measure> measures = Drift.measures(frozen, fresh, new double[] {1, 2, 3, 4}, 2);
    assertEquals(0.3, measures.getFirst().value(), 1e-12);
    assertEquals(
        0.55, new Findings(measures, List.of()).measure("frozen-end").orElseThrow().value(), 1e-12);
  }

  @Test
  void withoutALookAtTheRowTheMostFrequentClassIsAllThereIs() {
    assertEquals(0.5, FewLabels.commonest(Parting.of(task(100), 20, 3).learning(0).exam()));
  }

  @Test
  void theLossIsTheMeanNegativeLogarithm() {
    float[][] said = {{0.5f}, {0.25f}};
    assertEquals(
        (Math.log(2) + Math.log(4 / 3.0)) / 2, MoreTrees.loss(said, new float[] {1, 0}), 1e-6);
  }

  @Test
  void theBestNumberOfTreesIsThatOfTheLeastLossOnNewRows() {
    double[][] seen = {{0.5, 0.5, 0.5}, {0.3, 0.3, 0.3}, {0.1, 0.1, 0.1}};
    double[][] fresh = {{0.6, 0.6, 0.6}, {0.4, 0.4, 0.4}, {0.8, 0.8, 0.8}};
    Findings found = MoreTrees.findings(List.of(1.0, 10.0, 100.0), seen, fresh);
    assertEquals(10, found.measure("best").orElseThrow().value());
    assertEquals(2, found.measure("most-over-best").orElseThrow().value(), 1e-12);
  }

  @Test
  void oneDrawAloneHasNoInterval() {
    Draws one =
        new Draws(
            List.of(card("one")), Measure.Kind.SHARE, List.of(0.0), new double[][][] {{{0.5}}}, 0);
    assertEquals(Optional.empty(), one.findings(AMOUNT).measure("start-one").orElseThrow().range());
    assertFalse(one.findings(AMOUNT).measure("crossing").isPresent());
  }
}
