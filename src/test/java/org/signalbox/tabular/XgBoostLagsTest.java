package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.Timeline;

class XgBoostLagsTest {
  private static final RunContext CONTEXT = RunContext.quiet(1);
  private static final Timeline MONTHS =
      new Timeline(LocalDateTime.of(2010, 1, 1, 0, 0), Timeline.Step.MONTH, 1);
  private static final int HORIZON = 12;
  private static final int KNOWN = 108;

  /** Trend and season that multiply, with noise of one percent. */
  private static double[] growing() {
    Random random = new Random(3);
    double[] values = new double[KNOWN + HORIZON];
    for (int t = 0; t < values.length; t++) {
      double season = 1 + 0.2 * Math.sin(2 * Math.PI * t / 12);
      values[t] = 100 * Math.exp(0.01 * t) * season * (1 + 0.01 * random.nextGaussian());
    }
    return values;
  }

  private static ForecastTask task(List<Series> series) {
    return new ForecastTask("t", "y", series, HORIZON, 12, List.of(95.0, 80.0));
  }

  private static List<SeriesForecast> forecast(ForecastTask task, long seed) {
    var engine = TabularEngines.forecasts().getFirst();
    try (var fitted = engine.fit(task, RunContext.quiet(seed))) {
      return fitted.predict(task, CONTEXT).answer().series();
    }
  }

  private static SeriesForecast.Predicted predicted(SeriesForecast forecast) {
    return assertInstanceOf(SeriesForecast.Predicted.class, forecast);
  }

  @Test
  void continuesTrendAndSeasonBetterThanTheSeasonBefore() {
    double[] values = growing();
    Series known = new Series("a", MONTHS, values).head(KNOWN);
    var answer = predicted(forecast(task(List.of(known)), 1).getFirst());
    double own = 0;
    double naive = 0;
    for (int step = 0; step < HORIZON; step++) {
      own += Math.abs(values[KNOWN + step] - answer.mean()[step]);
      naive += Math.abs(values[KNOWN + step] - values[KNOWN + step - 12]);
    }
    assertTrue(own < 0.4 * naive, own + " against " + naive);
  }

  @Test
  void bandsAreNestedAndHoldTheForecast() {
    Series known = new Series("a", MONTHS, growing()).head(KNOWN);
    var answer = predicted(forecast(task(List.of(known)), 1).getFirst());
    assertEquals(
        List.of(80.0, 95.0), answer.bands().stream().map(SeriesForecast.Band::level).toList());
    var narrow = answer.bands().get(0);
    var wide = answer.bands().get(1);
    for (int step = 0; step < HORIZON; step++) {
      assertTrue(wide.low()[step] < narrow.low()[step]);
      assertTrue(narrow.low()[step] < answer.mean()[step]);
      assertTrue(answer.mean()[step] < narrow.high()[step]);
      assertTrue(narrow.high()[step] < wide.high()[step]);
    }
  }

  @Test
  void aSeriesThatIsTooShortLeavesTheOthersAlone() {
    Series good = new Series("good", MONTHS, growing()).head(KNOWN);
    Series poor = new Series("poor", MONTHS, new double[] {1, 2, 3});
    List<SeriesForecast> answers = forecast(task(List.of(poor, good)), 1);
    var refused = assertInstanceOf(SeriesForecast.Unpredicted.class, answers.get(0));
    assertEquals("SB-TABULAR-09", refused.problem().code());
    assertEquals("good", predicted(answers.get(1)).id());
    assertInstanceOf(
        Suitability.Unwilling.class,
        TabularEngines.forecasts().getFirst().suits(task(List.of(poor))));
  }

  @Test
  void gapsAndNegativeValuesAndConstantSeriesAreForecast() {
    double[] gaps = growing();
    gaps[0] = Double.NaN;
    gaps[50] = Double.NaN;
    double[] below = growing();
    for (int t = 0; t < below.length; t++) {
      below[t] -= 500;
    }
    double[] constant = new double[40];
    java.util.Arrays.fill(constant, 7);
    List<SeriesForecast> answers =
        forecast(
            task(
                List.of(
                    new Series("gaps", MONTHS, gaps),
                    new Series("below", MONTHS, below),
                    new Series("constant", Timeline.index(), constant))),
            1);
    for (SeriesForecast answer : answers) {
      for (double value : predicted(answer).mean()) {
        assertTrue(Double.isFinite(value));
      }
    }
    assertEquals(7, predicted(answers.get(2)).mean()[HORIZON - 1], 0.7);
  }

  @Test
  void sameSeedSameNumbers() {
    ForecastTask task = task(List.of(new Series("a", MONTHS, growing())));
    assertArrayEquals(
        predicted(forecast(task, 4).getFirst()).mean(),
        predicted(forecast(task, 4).getFirst()).mean());
  }

  @Test
  void quantilesOfTheNormalDistribution() {
    // Abramowitz and Stegun, 1964, table 26.5.
    assertEquals(1.2815515655, NormalQuantile.halfWidth(80), 1e-8);
    assertEquals(1.9599639845, NormalQuantile.halfWidth(95), 1e-8);
    assertEquals(2.5758293035, NormalQuantile.halfWidth(99), 1e-8);
  }
}
