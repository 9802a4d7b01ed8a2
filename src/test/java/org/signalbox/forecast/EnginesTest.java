package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.SeriesForecast.Unpredicted;
import org.signalbox.task.Timeline;

class EnginesTest {
  private static final double[] PASSENGERS =
      Reference.doubles(Reference.classics().get("AirPassengers").get("y"));

  @Test
  void partsOfTheHistoryAddUpToIt() {
    for (var engine : Forecasters.all()) {
      var parts = one(engine, task(12, 12, PASSENGERS)).decomposition();
      for (int i = 0; i < PASSENGERS.length; i++) {
        double sum = parts.level()[i] + parts.rest()[i];
        sum += parts.trend().length > 0 ? parts.trend()[i] : 0;
        sum += parts.season().length > 0 ? parts.season()[i] : 0;
        assertEquals(PASSENGERS[i], sum, 1e-9 * PASSENGERS[i], engine.card().id());
      }
    }
  }

  @Test
  void anotherHorizonNeedsNoOtherFit() {
    for (var engine : Forecasters.all()) {
      RunContext context = RunContext.quiet(1);
      ForecastTask task = task(12, 6, PASSENGERS);
      try (var fitted = engine.fit(task, context)) {
        var near = predicted(fitted.predict(task, context).answer());
        var far = predicted(fitted.predict(task.withHorizon(30), context).answer());
        assertEquals(30, far.mean().length);
        assertArrayEquals(near.mean(), Arrays.copyOf(far.mean(), 6), 1e-9);
      }
    }
  }

  /** A season of new observations moves the forecast on without another fit. */
  @Test
  void newObservationsNeedNoOtherFit() {
    for (var engine : Forecasters.all()) {
      RunContext context = RunContext.quiet(1);
      ForecastTask early = task(12, 12, Arrays.copyOf(PASSENGERS, 132));
      ForecastTask late = task(12, 12, PASSENGERS);
      try (var fitted = engine.fit(early, context);
          var later = fitted.updated(late).orElseThrow()) {
        Predicted updated = predicted(later.predict(late, context).answer());
        assertEquals(144, updated.decomposition().level().length, engine.card().id());
        Predicted anew = one(engine, late);
        for (int h = 0; h < 12; h++) {
          assertEquals(anew.mean()[h], updated.mean()[h], 0.25 * anew.mean()[h], updated.model());
        }
        assertTrue(fitted.updated(task(12, 12, new double[5])).isEmpty());
      }
    }
  }

  @Test
  void widerLevelsHoldNarrowerOnes() {
    for (var engine : Forecasters.all()) {
      var answer = one(engine, task(12, 24, PASSENGERS));
      for (int h = 0; h < 24; h++) {
        assertTrue(answer.bands().get(1).low()[h] <= answer.bands().get(0).low()[h]);
        assertTrue(answer.bands().get(0).low()[h] <= answer.mean()[h]);
        assertTrue(answer.mean()[h] <= answer.bands().get(0).high()[h]);
        assertTrue(answer.bands().get(0).high()[h] <= answer.bands().get(1).high()[h]);
      }
    }
  }

  @Test
  void difficultSeriesStayFinite() {
    for (var engine : Forecasters.all()) {
      for (double[] values : difficult()) {
        for (int season : new int[] {1, 2, 4, 12, 52}) {
          Predicted answer = one(engine, task(season, 60, values));
          double largest =
              Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
          for (double v : answer.mean()) {
            assertTrue(
                Math.abs(v) <= 1e3 * largest + 1e-6,
                engine.card().id() + " " + answer.model() + " " + Arrays.toString(values));
          }
        }
      }
    }
  }

  private static List<double[]> difficult() {
    var random = new SplittableRandom(7);
    var out = new ArrayList<double[]>();
    for (int n = 1; n < 12; n++) {
      out.add(random.doubles(n, 10, 20).toArray());
    }
    out.add(new double[40]);
    out.add(random.doubles(40).map(v -> v < 0.8 ? 0 : 5).toArray());
    out.add(random.doubles(60, -1, 1).toArray());
    out.add(random.doubles(60, 1e-9, 2e-9).toArray());
    out.add(random.doubles(60, 1e12, 2e12).toArray());
    double[] exponential = new double[30];
    Arrays.setAll(exponential, i -> Math.exp(i));
    out.add(exponential);
    double[] line = new double[30];
    Arrays.setAll(line, i -> i);
    out.add(line);
    double[] gaps = random.doubles(60, 10, 20).toArray();
    for (int i = 0; i < 60; i += 3) {
      gaps[i] = Double.NaN;
    }
    out.add(gaps);
    return out;
  }

  @Test
  void aSeriesWithoutNumbersFailsAlone() {
    for (var engine : Forecasters.all()) {
      RunContext context = RunContext.quiet(1);
      ForecastTask task = task(12, 6, new double[] {Double.NaN, Double.NaN}, PASSENGERS);
      try (var fitted = engine.fit(task, context)) {
        var answer = fitted.predict(task, context).answer();
        var failed = assertInstanceOf(Unpredicted.class, answer.series().get(0));
        assertEquals("SB-FORECAST-01", failed.problem().code());
        assertInstanceOf(Predicted.class, answer.series().get(1));
      }
    }
  }

  /** Whoever works first, each series has its own forecast and its own random numbers. */
  @Test
  void manySeriesAreForecastAlikeByAnyWorkers() {
    double[][] values = new double[9][];
    Arrays.setAll(values, i -> Arrays.copyOf(PASSENGERS, 60 + 9 * i));
    ForecastTask task = task(12, 6, values);
    RunContext inTurn = RunContext.quiet(1);
    RunContext backwards = inTurn.withWorkers(new Backwards());
    for (var engine : List.of(Forecasters.autoEts(), Forecasters.autoTheta())) {
      try (var fitted = engine.fit(task, inTurn);
          var other = engine.fit(task, backwards)) {
        var one = fitted.predict(task, inTurn).answer().series();
        var two = other.predict(task, backwards).answer().series();
        for (int i = 0; i < values.length; i++) {
          Predicted a = assertInstanceOf(Predicted.class, one.get(i));
          Predicted b = assertInstanceOf(Predicted.class, two.get(i));
          assertEquals(a.id(), b.id());
          assertArrayEquals(a.mean(), b.mean(), 0);
          assertArrayEquals(a.bands().getFirst().low(), b.bands().getFirst().low(), 0);
        }
      }
    }
  }

  /** Takes the last job first. */
  private record Backwards() implements Workers {
    @Override
    public int threads() {
      return 1;
    }

    @Override
    public <R> List<R> all(List<? extends Supplier<R>> jobs) {
      return jobs.reversed().stream().<R>map(Supplier::get).toList().reversed();
    }
  }

  /** A long rise that breaks at its end: the likeliest trend would soon lead below zero. */
  @Test
  void aPositiveSeriesIsNotContinuedBelowZero() {
    double[] fallen = new double[20];
    Arrays.setAll(fallen, i -> i < 18 ? 2000 + 230 * i : 6000 - 1500 * (i - 17));
    for (double v : one(Forecasters.autoEts(), task(1, 6, fallen)).mean()) {
      assertTrue(v > 0);
    }
  }

  @Test
  void filledGapsAreStated() {
    double[] gaps = PASSENGERS.clone();
    gaps[20] = Double.NaN;
    ForecastTask task = task(12, 6, gaps);
    RunContext context = RunContext.quiet(1);
    try (var fitted = Forecasters.autoEts().fit(task, context)) {
      var result = fitted.predict(task, context);
      assertEquals("SB-FORECAST-04", result.remarks().getFirst().code());
    }
  }

  @Test
  void gapsAreFilledInSeason() {
    double[] gaps = PASSENGERS.clone();
    for (int i = 90; i < 94; i++) {
      gaps[i] = Double.NaN;
    }
    double[] filled = Gaps.filled(gaps, 12);
    for (int i = 90; i < 94; i++) {
      assertEquals(PASSENGERS[i], filled[i], 0.12 * PASSENGERS[i]);
    }
  }

  @Test
  void cancellingEndsTheFit() {
    RunContext context = RunContext.quiet(1);
    ForecastTask task = task(12, 6, PASSENGERS);
    context.cancellation().cancel();
    for (var engine : Forecasters.all()) {
      assertThrows(CancelledException.class, () -> engine.fit(task, context));
    }
  }

  private static ForecastTask task(int season, int horizon, double[]... values) {
    var series = new ArrayList<Series>();
    for (double[] v : values) {
      series.add(new Series("s" + series.size(), Timeline.index(), v));
    }
    return new ForecastTask("test", "value", series, horizon, season, List.of(80.0, 95.0));
  }

  private static Predicted one(Engine<ForecastTask, ForecastAnswer> engine, ForecastTask task) {
    RunContext context = RunContext.quiet(1);
    try (var fitted = engine.fit(task, context)) {
      return predicted(fitted.predict(task, context).answer());
    }
  }

  private static Predicted predicted(ForecastAnswer answer) {
    return assertInstanceOf(Predicted.class, answer.series().getFirst());
  }
}
