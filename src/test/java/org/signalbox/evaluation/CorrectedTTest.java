package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CorrectedTTest {
  private final JsonNode example = Reference.read("curves.json").get("corrected");

  @Test
  void agreesWithTheExampleOfScikitLearnsUserGuide() {
    double[] one = Reference.numbers(example.get("one"));
    double[] other = Reference.numbers(example.get("other"));
    double[] difference =
        IntStream.range(0, one.length).mapToDouble(i -> one[i] - other[i]).toArray();
    CorrectedT test = CorrectedT.of(difference, example.get("ratio").asDouble());
    assertEquals(0.750, test.t(), 5e-4);
    assertEquals(example.get("t").asDouble(), test.t(), 1e-9);
    assertEquals(example.get("error").asDouble(), test.error(), 1e-12);
    assertEquals(example.get("half").asDouble(), test.half(), 1e-6);
    assertFalse(test.clear());
  }

  /** Twelve rows in each of five folds; the figure of a row is that of its fold and a bit. */
  private static Marks folds(double... levels) {
    int n = levels.length * 12;
    double[] figures =
        IntStream.range(0, n).mapToDouble(i -> levels[i / 12] + 0.01 * (i % 3)).toArray();
    int[] keys = IntStream.range(0, n).toArray();
    int[] fold = IntStream.range(0, n).map(i -> i / 12).toArray();
    return new Marks(
        Metric.MAE,
        new Marks.Cases(
            Arrays.stream(keys).asLongStream().toArray(), keys, new Resampled(fold, 0.25)),
        WeightedScore.mean(figures),
        List.of());
  }

  @Test
  void theIntervalOfFoldsIsThatOfTheCorrectedTest() {
    Marks marks = folds(1, 2, 3, 4, 5);
    double half = 2.776 * Math.sqrt((1.0 / 5 + 1.0 / 4) * 2.5);
    Interval interval = Interval.of(marks, 1);
    assertEquals(marks.value() + half, interval.high(), 1e-9);
    assertEquals(Math.max(0, marks.value() - half), interval.low(), 1e-9);
  }

  @Test
  void foldsThatHappenToAgreeKeepTheIntervalOfTheirRows() {
    Interval interval = Interval.of(folds(1, 1, 1, 1, 1), 1);
    assertTrue(interval.high() - interval.low() > 0.002, interval.toString());
  }

  @Test
  void aLeadThatTurnsFromFoldToFoldIsNotClear() {
    Marks leader = folds(1, 1, 1, 1, 1);
    assertTrue(new Duel(leader, folds(1.5, 1.4, 1.5, 1.6, 1.5)).clear(1));
    assertFalse(new Duel(leader, folds(2.5, 1, 1.8, 0.9, 1.3)).clear(1));
  }
}
