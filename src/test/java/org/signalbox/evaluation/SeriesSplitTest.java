package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.Timeline;

class SeriesSplitTest {
  private static Series counting(String id, int length) {
    double[] values = IntStream.range(0, length).mapToDouble(i -> i).toArray();
    return new Series(id, Timeline.index(), values);
  }

  private static ForecastTask task(int horizon, int season, Series... series) {
    return new ForecastTask("t", "y", List.of(series), horizon, season, List.of(80.0, 95.0));
  }

  /** The last value again and again, right by 95 % at every second step. */
  private static SeriesForecast naive(Series series, int horizon) {
    double last = series.values()[series.length() - 1];
    double[] mean = new double[horizon];
    double[] high = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      mean[i] = last;
      high[i] = i % 2 == 0 ? last + 100 : last;
    }
    var band = new SeriesForecast.Band(95, mean, high);
    return new SeriesForecast.Predicted(
        series.id(), mean, List.of(band), "naive", SeriesForecast.Decomposition.none());
  }

  private static List<ForecastAnswer> answers(Split<ForecastTask, ForecastAnswer> split) {
    return split.folds().stream()
        .map(f -> f.series().stream().map(s -> naive(s, f.horizon())).toList())
        .map(ForecastAnswer::new)
        .toList();
  }

  @Test
  void theOriginRollsBackFromTheLastHorizon() {
    Split<ForecastTask, ForecastAnswer> split = Splits.of(task(12, 12, counting("a", 144)));
    assertEquals("rolling origin, 5 x 12 held out", split.words());
    int[] lengths = split.folds().stream().mapToInt(f -> f.series().getFirst().length()).toArray();
    assertArrayEquals(new int[] {132, 120, 108, 96, 84}, lengths);
  }

  @Test
  void theFutureIsAskedWithTheWholeHistory() {
    ForecastTask task = task(12, 12, counting("a", 144));
    assertEquals(Optional.of(task), Splits.of(task).question());
  }

  @Test
  void aShortSeriesHoldsOutNoMoreThanHalf() {
    Split<ForecastTask, ForecastAnswer> split = Splits.of(task(12, 1, counting("a", 16)));
    assertEquals(8, split.folds().getFirst().horizon());
    assertEquals("last 8 held out", split.words());
  }

  @Test
  void aSeriesTooShortToTestIsLeftOutOfTheFoldsAlone() {
    ForecastTask task = task(4, 1, counting("a", 40), counting("b", 5), counting("c", 40));
    List<ForecastTask> folds = Splits.of(task).folds();
    assertEquals(List.of("a", "c"), folds.getFirst().series().stream().map(Series::id).toList());
  }

  @Test
  void manySeriesGetOneOrigin() {
    Series[] many =
        IntStream.range(0, 30).mapToObj(i -> counting("s" + i, 60)).toArray(Series[]::new);
    assertEquals(1, Splits.of(task(6, 1, many)).folds().size());
  }

  @Test
  void ofThousandsOfSeriesAStatedSampleIsScoredAndAllAreForecast() {
    Series[] many =
        IntStream.range(0, 2000).mapToObj(i -> counting("s" + i, 60)).toArray(Series[]::new);
    Split<ForecastTask, ForecastAnswer> split = Splits.of(task(6, 1, many));
    List<Series> scored = split.folds().getFirst().series();
    assertEquals(100, scored.size());
    assertEquals("s1980", scored.getLast().id());
    assertEquals("last 6 held out of 100 of 2000 series", split.words());
    assertEquals(2000, split.question().orElseThrow().series().size());
  }

  @Test
  void threeObservationsCannotBeTested() {
    Split<ForecastTask, ForecastAnswer> split = Splits.of(task(3, 1, counting("a", 3)));
    assertEquals(List.of(), split.folds());
    assertTrue(split.question().isPresent());
  }

  @Test
  void stepsOfAllOriginsAreMarked() {
    Split<ForecastTask, ForecastAnswer> split = Splits.of(task(12, 12, counting("a", 144)));
    Marks marks = split.marks(answers(split)).orElseThrow();
    assertEquals(60, marks.cases());
    assertEquals(6.5 / 12, marks.value(), 1e-12);
    assertEquals(0.5, Reference.score(marks, Metric.COVERAGE), 1e-12);
  }

  @Test
  void neighbouringStepsOfAFewWindowsAreDrawnTogether() {
    Split<ForecastTask, ForecastAnswer> split = Splits.of(task(12, 12, counting("a", 144)));
    assertEquals(20, split.marks(answers(split)).orElseThrow().groups().length);
  }

  @Test
  void manyWindowsAreDrawnAsWholes() {
    Series[] many =
        IntStream.range(0, 30).mapToObj(i -> counting("s" + i, 60)).toArray(Series[]::new);
    Split<ForecastTask, ForecastAnswer> split = Splits.of(task(6, 1, many));
    assertEquals(30, split.marks(answers(split)).orElseThrow().groups().length);
  }

  @Test
  void anUnpredictedSeriesIsNoCase() {
    Split<ForecastTask, ForecastAnswer> split = Splits.of(task(6, 1, counting("a", 12)));
    var none = new SeriesForecast.Unpredicted("a", Problem.of("SB-FORECAST-01"));
    assertEquals(Optional.empty(), split.marks(List.of(new ForecastAnswer(List.of(none)))));
  }
}
