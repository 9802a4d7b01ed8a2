package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast.Band;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.Timeline;

/** What holds for every forecasting method, whatever it believes of a series. */
abstract class MethodProperties {
  private static final int HORIZON = 18;
  private static final int[] SEASONS = {1, 4, 12};

  /** The engines under test. */
  abstract List<Engine<ForecastTask, ForecastAnswer>> engines();

  private interface Property {
    void holds(Engine<ForecastTask, ForecastAnswer> engine, int season);
  }

  private Stream<DynamicTest> each(Property property) {
    return engines().stream()
        .flatMap(
            engine ->
                Arrays.stream(SEASONS)
                    .mapToObj(
                        season ->
                            dynamicTest(
                                engine.card().id() + ", season " + season,
                                () -> property.holds(engine, season))));
  }

  /** Powers of two change no digit, so nothing but an absolute threshold could tell the units. */
  @TestFactory
  Stream<DynamicTest> theUnitDoesNotMatter() {
    return each(
        (engine, season) -> {
          double[] y = ordinary(season);
          Predicted own = forecast(engine, season, y);
          for (int exponent : new int[] {-996, -20, 10, 996}) {
            Predicted other = forecast(engine, season, scaled(y, exponent));
            for (int h = 0; h < HORIZON; h++) {
              double back = Math.scalb(other.mean()[h], -exponent);
              assertEquals(own.mean()[h], back, 1e-7 * size(y), "2^" + exponent);
              Band expected = own.bands().getLast();
              Band band = other.bands().getLast();
              double width = expected.high()[h] - expected.low()[h];
              double w =
                  Math.scalb(band.high()[h], -exponent) - Math.scalb(band.low()[h], -exponent);
              assertEquals(width, w, 1e-6 * width, "2^" + exponent);
            }
          }
        });
  }

  /** Additive methods move exactly along, others may see less season: a bound that fits all. */
  @TestFactory
  Stream<DynamicTest> aShiftedSeriesHasAShiftedForecast() {
    return each(
        (engine, season) -> {
          double[] y = ordinary(season);
          double shift = 400;
          double[] moved = Arrays.stream(y).map(v -> v + shift).toArray();
          double[] own = forecast(engine, season, y).mean();
          double[] other = forecast(engine, season, moved).mean();
          double range =
              Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
          for (int h = 0; h < HORIZON; h++) {
            assertEquals(own[h] + shift, other[h], range, "step " + h);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aConstantSeriesGoesOn() {
    return each(
        (engine, season) -> {
          for (double value : new double[] {7, -3, 0, 1e-300, 1e300}) {
            double[] y = new double[40];
            Arrays.fill(y, value);
            for (double v : forecast(engine, season, y).mean()) {
              assertEquals(value, v, 1e-6 * Math.abs(value), "constant " + value);
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> onePointIsEnough() {
    return each(
        (engine, season) -> {
          for (double v : forecast(engine, season, new double[] {7}).mean()) {
            assertTrue(v >= 0 && v <= 14, "forecast " + v);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aMissingBlockIsBridged() {
    return each(
        (engine, season) -> {
          double[] y = ordinary(season);
          double[] gap = y.clone();
          Arrays.fill(gap, 30, 37, Double.NaN);
          double[] mean = forecast(engine, season, gap).mean();
          for (double v : mean) {
            assertTrue(v > 0 && v < 3 * size(y), "forecast " + v);
          }
        });
  }

  /** The level breaks at two thirds of the history. */
  @TestFactory
  Stream<DynamicTest> aBreakInTheLevelStaysFinite() {
    return each(
        (engine, season) -> {
          for (double factor : new double[] {1e-6, 100, 1e9}) {
            double[] y = ordinary(season);
            for (int i = 40; i < y.length; i++) {
              y[i] *= factor;
            }
            for (double v : forecast(engine, season, y).mean()) {
              assertTrue(Math.abs(v) < 1e3 * size(y), "forecast " + v);
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> theSameSeedGivesTheSameNumbers() {
    return each(
        (engine, season) -> {
          Predicted one = forecast(engine, season, ordinary(season));
          Predicted two = forecast(engine, season, ordinary(season));
          assertArrayEquals(one.mean(), two.mean(), 0);
          for (int b = 0; b < one.bands().size(); b++) {
            assertArrayEquals(one.bands().get(b).low(), two.bands().get(b).low(), 0);
            assertArrayEquals(one.bands().get(b).high(), two.bands().get(b).high(), 0);
          }
        });
  }

  /** Sixty observations around 100 with a slow rise, noise, and a season where there is one. */
  private static double[] ordinary(int season) {
    var random = new SplittableRandom(17);
    double[] y = new double[60];
    for (int i = 0; i < y.length; i++) {
      double wave = season > 1 ? 12 * Math.sin(2 * Math.PI * i / season) : 0;
      y[i] = 100 + 0.3 * i + wave + 4 * random.nextGaussian();
    }
    return y;
  }

  private static double[] scaled(double[] y, int exponent) {
    return Arrays.stream(y).map(v -> Math.scalb(v, exponent)).toArray();
  }

  private static double size(double[] y) {
    return Arrays.stream(y).map(Math::abs).max().orElse(0);
  }

  /** A forecast, checked for what any forecast must be: finite, with limits around each other. */
  private static Predicted forecast(
      Engine<ForecastTask, ForecastAnswer> engine, int season, double[] y) {
    var series = new Series("one", Timeline.index(), y);
    var task =
        new ForecastTask("test", "value", List.of(series), HORIZON, season, List.of(80.0, 95.0));
    RunContext context = RunContext.quiet(3);
    try (var fitted = engine.fit(task, context)) {
      var answer = fitted.predict(task, context).answer();
      Predicted p = assertInstanceOf(Predicted.class, answer.series().getFirst());
      assertEquals(HORIZON, p.mean().length);
      assertTrue(Arrays.stream(p.mean()).allMatch(Double::isFinite), "not finite");
      Band narrow = p.bands().get(0);
      Band wide = p.bands().get(1);
      for (int h = 0; h < HORIZON; h++) {
        assertTrue(Double.isFinite(wide.low()[h]) && Double.isFinite(wide.high()[h]), "limits");
        assertTrue(wide.low()[h] <= narrow.low()[h] && narrow.low()[h] <= narrow.high()[h]);
        assertTrue(narrow.high()[h] <= wide.high()[h]);
      }
      return p;
    }
  }
}
