package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;

class SeveralSeasonsTest {
  private static final Method HARMONIC =
      new HarmonicRegression(new AutoArima(AutoArima.Search.STEPWISE));
  private static final Method MSTL = new MstlForecast(new AutoEts());
  private static final IntToDoubleFunction HOURS =
      i -> 60 + 6 * Math.sin(i * Math.PI / 12) + (i / 24 % 7 >= 5 ? -4 : 0);

  @Test
  void aDayAndAWeekGoOn() {
    double[] all = made(748, 3, HOURS);
    var history = new History(Arrays.copyOf(all, 700), 24, 0);
    double naive = error(all, mean(SeasonalNaive::fit, history, 48));
    for (Method method : List.of(MSTL, HARMONIC)) {
      Model model = method.fit(history, new Cancellation());
      assertEquals(List.of(24, 168), model.insight().seasons());
      assertTrue(model.traits().contains(Trait.SEVERAL_SEASONS));
      assertTrue(error(all, mean(method, history, 48)) < 0.9 * naive, model.notation());
    }
  }

  @Test
  void naiveTakesTheSeasonThatRepeatsBest() {
    IntToDoubleFunction walk = i -> 60 + 6 * Math.sin(i * Math.PI / 12) + i * 0.05;
    IntToDoubleFunction weekly = i -> walk.applyAsDouble(i) + (i / 24 % 7 >= 5 ? -30 : 0);
    var rising = new History(made(700, 3, walk), 168, 0);
    var weekends = new History(made(700, 3, weekly), 24, 0);
    assertEquals("Seasonal naive, season 168", closest(weekends));
    assertEquals("Seasonal naive, season 24", closest(rising));
  }

  private static String closest(History history) {
    return SeasonalNaive.closest(history, new Cancellation()).notation();
  }

  @Test
  void weeksWithoutANamedSeasonGetTheirYear() {
    double[] all = made(173, 5, i -> 60 + 5 * Math.sin(i * Math.PI / 26) + (i % 52 >= 50 ? 12 : 0));
    var history = new History(Arrays.copyOf(all, 160), 1, 0);
    double naive = error(all, mean(SeasonalNaive::fit, history, 13));
    for (Method method : List.of(MSTL, HARMONIC)) {
      assertTrue(error(all, mean(method, history, 13)) < 0.7 * naive);
    }
  }

  /** A year of which less than two were seen cannot be learned, the week can. */
  @Test
  void aSeasonLongerThanHalfOfTheHistoryIsLeftOut() {
    double[] all =
        made(428, 6, i -> 60 + 6 * Math.sin(i * Math.PI / 182.5) + (i % 7 >= 5 ? -9 : 0));
    var history = new History(Arrays.copyOf(all, 400), 7, 0);
    for (Method method : List.of(MSTL, HARMONIC)) {
      Model model = method.fit(history, new Cancellation());
      assertEquals(List.of(7), model.insight().seasons());
      assertTrue(error(all, mean(method, history, 28)) < 4);
    }
  }

  /**
   * Simulated hours whose 80 % limits would hold a tenth less if the season were taken as known.
   */
  @Test
  void limitsAllowForAnEstimatedSeason() {
    int inside = 0;
    for (int seed = 0; seed < 12; seed++) {
      double[] all = made(1048, seed, HOURS);
      var history = new History(Arrays.copyOf(all, 1000), 24, 0);
      Outlook outlook =
          HARMONIC.fit(history, new Cancellation()).ahead(new Ahead(48, List.of(80.0), 1));
      for (int h = 0; h < 48; h++) {
        boolean above = outlook.bands().getFirst().low()[h] <= all[1000 + h];
        inside += above && all[1000 + h] <= outlook.bands().getFirst().high()[h] ? 1 : 0;
      }
    }
    assertTrue(inside > 0.74 * 12 * 48 && inside < 0.9 * 12 * 48, "share " + inside / 576.0);
  }

  @Test
  void factorsAreLearnedOnLogarithms() {
    double[] y = Reference.doubles(Reference.classics().get("AirPassengers").get("y"));
    for (Method method : List.of(MSTL, HARMONIC)) {
      Model model = method.fit(new History(y, 12, 0), new Cancellation());
      assertTrue(model.traits().contains(Trait.MULTIPLICATIVE_SEASON));
      double[] season = model.decomposition().season();
      assertTrue(season[138] > 2 * season[30]);
    }
  }

  @Test
  void newObservationsMoveTheForecastOn() {
    double[] all = made(748, 3, HOURS);
    for (Method method : List.of(MSTL, HARMONIC)) {
      Model model = method.fit(new History(Arrays.copyOf(all, 700), 24, 0), new Cancellation());
      Model longer = model.updated(new History(Arrays.copyOf(all, 724), 24, 0));
      double[] before = model.ahead(new Ahead(48, List.of(), 1)).mean();
      double[] after = longer.ahead(new Ahead(24, List.of(), 1)).mean();
      assertArrayEquals(Arrays.copyOfRange(before, 24, 48), after, 4);
    }
  }

  /** Yule and Walker's equations of a long autoregression give it back. */
  @Test
  void whiteningFindsTheAutoregression() {
    double[] y = made(4000, 9, i -> 0);
    for (int i = 1; i < y.length; i++) {
      y[i] -= 0.6 * y[i - 1];
    }
    // An autoregression of 0.5 seen through one of -0.6: lags -0.1 and 0.3.
    Whitening whitening = Whitening.of(y);
    assertEquals(-0.1, whitening.phi()[0], 0.05);
    assertEquals(0.3, whitening.phi()[1], 0.05);
    double[] white = whitening.applied(new double[][] {y})[0];
    assertEquals(0, Autocorrelation.of(white, 1)[1], 0.03);
  }

  private static double[] made(int n, long seed, IntToDoubleFunction signal) {
    var random = new SplittableRandom(seed);
    double[] y = new double[n];
    double near = 0;
    for (int i = 0; i < n; i++) {
      near = 0.5 * near + random.nextGaussian();
      y[i] = signal.applyAsDouble(i) + near;
    }
    return y;
  }

  private static double[] mean(Method method, History history, int horizon) {
    return method
        .fit(history, new Cancellation())
        .ahead(new Ahead(horizon, List.of(95.0), 1))
        .mean();
  }

  private static double error(double[] all, double[] mean) {
    double sum = 0;
    for (int h = 0; h < mean.length; h++) {
      sum += Math.abs(all[all.length - mean.length + h] - mean[h]) / mean.length;
    }
    return sum;
  }
}
