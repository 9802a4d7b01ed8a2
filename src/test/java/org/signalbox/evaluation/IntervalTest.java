package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntervalTest {
  private final JsonNode reference = Reference.read("metrics.json");

  static Marks marks(Metric metric, double... figures) {
    int[] groups = IntStream.range(0, figures.length).toArray();
    long[] keys = IntStream.of(groups).asLongStream().toArray();
    return new Marks(metric, keys, groups, WeightedScore.mean(figures), List.of());
  }

  @Test
  void sharesGetTheWilsonIntervalOfScipy() {
    for (JsonNode example : reference.get("wilson")) {
      Interval interval =
          Interval.wilson(example.get("share").asDouble(), example.get("n").asDouble());
      assertEquals(example.get("low").asDouble(), interval.low(), 1e-9);
      assertEquals(example.get("high").asDouble(), interval.high(), 1e-9);
    }
  }

  @Test
  void quantilesOfStudentAgreeWithScipy() {
    for (JsonNode example : reference.get("student")) {
      double expected = example.get("quantile").asDouble();
      assertEquals(expected, Student.quantile(example.get("degrees").asInt()), 1e-3);
    }
  }

  @Test
  void aSingleCaseSaysNothingAboutABoundedMetric() {
    assertEquals(new Interval(0, 1), Interval.of(marks(Metric.ROUGE_L, 0.4), 1));
  }

  @Test
  void aSingleErrorGetsAnIntervalOfMoreThanAnOrderOfMagnitude() {
    Interval interval = Interval.of(marks(Metric.MASE, 2), 1);
    assertTrue(interval.low() < 1 && interval.high() > 60, interval.toString());
  }

  @Test
  void fewPerfectAnswersLeaveRoomBelow() {
    Interval interval = Interval.of(marks(Metric.NDCG, 1, 1, 1, 1, 1), 1);
    assertEquals(1, interval.high());
    assertTrue(interval.low() < 0.6, interval.toString());
  }

  @Test
  void moreCasesNarrowTheInterval() {
    double[] few = IntStream.range(0, 12).mapToDouble(i -> i % 3).toArray();
    double[] many = IntStream.range(0, 1200).mapToDouble(i -> i % 3).toArray();
    Interval wide = Interval.of(marks(Metric.MAE, few), 1);
    Interval narrow = Interval.of(marks(Metric.MAE, many), 1);
    assertTrue(wide.high() - wide.low() > 5 * (narrow.high() - narrow.low()));
    assertTrue(narrow.contains(1));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    Marks marks = marks(Metric.MAE, 1, 4, 2, 8, 5, 7);
    assertEquals(Interval.of(marks, 3), Interval.of(marks, 3));
  }

  @Test
  void theBootstrapIntervalOfAMeanIsAboutThatOfStudent() {
    double[] figures = IntStream.range(0, 400).mapToDouble(i -> (i * 7919 % 400) / 400.0).toArray();
    Interval interval = Interval.of(marks(Metric.MAE, figures), 5);
    double half = 1.966 * Math.sqrt(1.0 / 12) / 20;
    assertEquals(0.49875 - half, interval.low(), 0.006);
    assertEquals(0.49875 + half, interval.high(), 0.006);
  }
}
