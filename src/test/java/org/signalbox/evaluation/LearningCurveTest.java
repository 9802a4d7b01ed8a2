package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.evaluation.LearningCurve.Prospect;
import org.signalbox.task.Attributions;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Sampling;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;
import org.signalbox.task.ValuePredictions;
import tools.jackson.databind.JsonNode;

class LearningCurveTest {
  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void theFitIsAsCloseAsThatOfScipy() {
    JsonNode example = Reference.read("curves.json").get("powerLaw");
    double[] rows = Reference.numbers(example.get("rows"));
    double[] errors = Reference.numbers(example.get("errors"));
    PowerLaw law = PowerLaw.fit(rows, errors, ones(rows.length));
    double squares =
        IntStream.range(0, rows.length)
            .mapToDouble(i -> Math.pow(law.at(rows[i]) - errors[i], 2))
            .sum();
    assertEquals(example.get("squares").asDouble(), squares, 2e-8);
    assertEquals(example.get("atTwice").asDouble(), law.at(2 * rows[rows.length - 1]), 2e-4);
  }

  @Test
  void anErrorThatDoesNotFallHasNoSlope() {
    PowerLaw law = PowerLaw.fit(new double[] {10, 20, 40, 80}, new double[] {2, 2, 2, 2}, ones(4));
    assertEquals(2, law.at(1000), 1e-9);
  }

  @Test
  void theFloorIsNeverBelowZero() {
    PowerLaw law =
        PowerLaw.fit(new double[] {10, 20, 40, 80}, new double[] {8, 4, 2, 0.2}, ones(4));
    assertTrue(law.floor() >= 0);
    assertTrue(law.at(1e6) >= 0);
  }

  /** Numbers with a group and a day; the target is the row's number. */
  private static TabularTask task(int rows, Sampling how) {
    int[] all = IntStream.range(0, rows).toArray();
    double[] x = IntStream.of(all).asDoubleStream().toArray();
    var table =
        new Table(
            "t",
            List.of(
                NumberColumn.of("x", x),
                TextColumn.of("g", IntStream.of(all).mapToObj(r -> "g" + r / 5).toList()),
                new TimeColumn(
                    "day",
                    ColumnType.DATE,
                    IntStream.of(all).mapToLong(r -> r * 86_400L).toArray()),
                NumberColumn.of("y", x)));
    return new TabularTask(table, "y", ProblemType.REGRESSION, List.of("x"), List.of())
        .sampled(how);
  }

  private static Set<String> cells(TabularTask task, String column, int[] rows) {
    return IntStream.of(rows)
        .mapToObj(task.table().column(column)::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void samplesAreNestedAndTheHeldOutRowsStay() {
    var plan = new CurvePlan(task(400, new Sampling.Independent()), 3);
    assertEquals(5, plan.sizes());
    Set<String> before = Set.of();
    for (int size = 0; size < plan.sizes(); size++) {
      TabularTask step = plan.step(size, 2);
      Set<String> known = cells(step, "x", step.knownRows());
      assertEquals(plan.rows(size, 2), known.size());
      assertTrue(known.containsAll(before));
      TabularTask whole = plan.step(plan.sizes() - 1, 2);
      assertEquals(cells(whole, "x", whole.openRows()), cells(step, "x", step.openRows()));
      before = known;
    }
    assertEquals(320, before.size());
  }

  @Test
  void samplesInTimeKeepTheLatestRows() {
    var plan = new CurvePlan(task(400, new Sampling.Ordered("day")), 3);
    TabularTask small = plan.step(0, 1);
    double[] x = ((NumberColumn) small.table().column("x")).values();
    double firstAsked = Arrays.stream(small.openRows()).mapToDouble(r -> x[r]).min().orElseThrow();
    double oldest = Arrays.stream(small.knownRows()).mapToDouble(r -> x[r]).min().orElseThrow();
    assertEquals(firstAsked - plan.rows(0, 1), oldest);
  }

  @Test
  void groupsEnterSamplesAsWholes() {
    var plan = new CurvePlan(task(400, new Sampling.Grouped("g")), 3);
    TabularTask small = plan.step(0, 0);
    int rows = plan.rows(0, 0);
    assertEquals(Math.ceilDiv(rows, 5), cells(small, "g", small.knownRows()).size());
  }

  /** Answers whose error is a power law of the rows that were learned from, and noise. */
  private static List<List<TabularAnswer>> answers(CurvePlan plan, PowerLaw law) {
    List<List<TabularAnswer>> answers = new ArrayList<>();
    for (int size = 0; size < plan.sizes(); size++) {
      List<TabularAnswer> folds = new ArrayList<>();
      for (int fold = 0; fold < plan.folds(); fold++) {
        TabularTask step = plan.step(size, fold);
        double error = law.at(plan.rows(size, fold));
        int[] open = step.openRows();
        double[] x = ((NumberColumn) step.table().column("x")).values();
        double[] values = new double[open.length];
        for (int i = 0; i < open.length; i++) {
          values[i] = x[open[i]] + error * new SplittableRandom((long) x[open[i]]).nextGaussian();
        }
        double[] none = {};
        folds.add(new ValuePredictions(open, values, none, none, Attributions.none()));
      }
      answers.add(folds);
    }
    return answers;
  }

  @Test
  void aSteepCurvePromisesAGainWithItsInterval() {
    var plan = new CurvePlan(task(1000, new Sampling.Independent()), 3);
    PowerLaw truth = new PowerLaw(1, 60, 0.7);
    LearningCurve curve = plan.curve(answers(plan, truth), 1);
    Prospect twice = curve.twice().orElseThrow();
    assertEquals(1000, twice.rows());
    assertTrue(twice.certain(Metric.RMSE));
    assertTrue(twice.low() <= truth.at(2000) && truth.at(2000) <= twice.high(), twice.toString());
    assertTrue(twice.then() < twice.now());
  }

  @Test
  void aFlatCurvePromisesNothing() {
    var plan = new CurvePlan(task(1000, new Sampling.Independent()), 3);
    LearningCurve curve = plan.curve(answers(plan, new PowerLaw(5, 0, 1)), 1);
    assertFalse(curve.twice().orElseThrow().certain(Metric.RMSE));
  }

  @Test
  void threeSizesAreTooFewForALaw() {
    var plan = new CurvePlan(task(120, new Sampling.Independent()), 3);
    assertEquals(3, plan.sizes());
    LearningCurve curve = plan.curve(answers(plan, new PowerLaw(1, 60, 0.7)), 1);
    assertEquals(3, curve.points().size());
    assertTrue(curve.twice().isEmpty());
  }

  @Test
  void theSameSeedGivesTheSameCurve() {
    var plan = new CurvePlan(task(400, new Sampling.Independent()), 3);
    List<List<TabularAnswer>> answers = answers(plan, new PowerLaw(1, 60, 0.7));
    assertEquals(plan.curve(answers, 1), plan.curve(answers, 1));
    assertArrayEquals(
        plan.step(0, 0).openRows(),
        new CurvePlan(task(400, new Sampling.Independent()), 3).step(0, 0).openRows());
  }
}
