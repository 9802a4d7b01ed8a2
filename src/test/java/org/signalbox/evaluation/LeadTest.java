package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadTest {
  private static double[] errors(double level) {
    return IntStream.range(0, 60).mapToDouble(i -> level * (0.5 + (i % 11) / 10.0)).toArray();
  }

  private static Lead lead(Marks one, Marks other) {
    return Lead.of(one, other, 1).orElseThrow();
  }

  @Test
  void aSmallerErrorIsAPositiveLead() {
    Lead lead =
        lead(IntervalTest.marks(Metric.MAE, errors(1)), IntervalTest.marks(Metric.MAE, errors(3)));
    double mean = Arrays.stream(errors(2)).average().orElseThrow();
    assertEquals(mean, lead.value(), 1e-12);
    assertTrue(0 < lead.low() && lead.low() < mean && mean < lead.high());
    assertEquals(60, lead.cases());
  }

  @Test
  void theOtherWayRoundItsSignTurns() {
    Marks one = IntervalTest.marks(Metric.MAE, errors(1));
    Marks other = IntervalTest.marks(Metric.MAE, errors(3));
    assertEquals(-lead(one, other).value(), lead(other, one).value(), 1e-12);
    assertEquals(-lead(one, other).low(), lead(other, one).high(), 1e-12);
  }

  @Test
  void foldsThatDisagreeWidenItToTheCorrectedInterval() {
    Marks one = folds(1, 2, 3, 4, 5);
    Lead lead = lead(folds(0, 0, 0, 0, 0), one);
    double half = 2.776 * Math.sqrt((1.0 / 5 + 1.0 / 4) * 2.5);
    assertEquals(3, lead.value(), 1e-12);
    assertEquals(3 - half, lead.low(), 1e-9);
    assertEquals(3 + half, lead.high(), 1e-9);
  }

  @Test
  void oneTextAloneTellsNothing() {
    Lead lead =
        lead(IntervalTest.marks(Metric.ROUGE_L, 0.9), IntervalTest.marks(Metric.ROUGE_L, 0.1));
    assertEquals(-1, lead.low());
    assertEquals(1, lead.high());
  }

  @Test
  void differentMetricsHaveNoDifference() {
    assertEquals(
        Optional.empty(),
        Lead.of(
            IntervalTest.marks(Metric.MAE, errors(1)),
            IntervalTest.marks(Metric.MAPE, errors(1)),
            1));
  }

  /** Twelve rows in each of five folds. */
  private static Marks folds(double... levels) {
    int n = levels.length * 12;
    double[] figures = IntStream.range(0, n).mapToDouble(i -> levels[i / 12]).toArray();
    int[] keys = IntStream.range(0, n).toArray();
    int[] fold = IntStream.range(0, n).map(i -> i / 12).toArray();
    return new Marks(
        Metric.MAE,
        new Marks.Cases(
            Arrays.stream(keys).asLongStream().toArray(), keys, new Resampled(fold, 0.25)),
        WeightedScore.mean(figures),
        List.of());
  }
}
