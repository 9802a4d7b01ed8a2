package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import tools.jackson.databind.JsonNode;

class ThetaTest {
  private static final Method DOTM = new ThetaMethod(List.of(ThetaForm.DOTM));

  @Test
  void agreesWithRsThetaf() {
    JsonNode classics = Reference.classics();
    for (String name : classics.propertyNames()) {
      JsonNode r = classics.get(name).get("thetaf");
      double[] expected = Reference.doubles(r.get("mean"));
      Outlook outlook =
          Theta.fit(history(classics.get(name)), new Cancellation())
              .ahead(new Ahead(expected.length, List.of(80.0, 95.0), 1));
      for (int h = 0; h < expected.length; h++) {
        assertEquals(expected[h], outlook.mean()[h], 1e-3 * Math.abs(expected[h]), name + " " + h);
      }
    }
  }

  @Test
  void variancesAgreeWithRBeforeTheyAreWidened() {
    JsonNode classics = Reference.classics();
    for (String name : List.of("Nile", "WWWusage", "LakeHuron", "BJsales", "lynx", "nhtemp")) {
      double[] high = Reference.doubles(classics.get(name).get("thetaf").get("hi95"));
      double[] mean = Reference.doubles(classics.get(name).get("thetaf").get("mean"));
      var theta = (Theta) Theta.fit(history(classics.get(name)), new Cancellation());
      double[] spread = theta.spread(high.length);
      for (int h = 0; h < high.length; h++) {
        double width = high[h] - mean[h];
        assertEquals(width, Math.sqrt(spread[h]) * Normal.halfWidth(95), 2e-3 * width, name);
      }
    }
  }

  @Test
  void pathsAgreeWithStatsForecastAtItsParameters() {
    for (JsonNode one : Reference.read("statsforecast_smooth.json").get("theta")) {
      ThetaForm form = ThetaForm.valueOf(one.get("form").asString());
      double[] y =
          Reference.doubles(Reference.classics().get(one.get("series").asString()).get("y"));
      JsonNode par = one.get("par");
      double alpha = par.get("alpha").asDouble();
      double weight = 1 - 1 / par.get("theta").asDouble();
      double first = par.get("initial_smoothed").asDouble();
      double[] expected = Reference.doubles(one.get("mean"));
      var model = new ThetaModel(form, y, alpha, weight, first, 1, 1);
      double[] mean = model.ahead(new Ahead(expected.length, List.of(80.0), 1)).mean();
      assertArrayEquals(expected, mean, 1e-8 * Math.abs(expected[0]), form.toString());
      double[] rest = model.decomposition().rest();
      double squares = Arrays.stream(rest).skip(3).map(e -> e * e).sum();
      double other = one.get("squares").asDouble();
      assertEquals(other, squares, 1e-7 * other, form.toString());
    }
  }

  /** Tying the first level to the first observation costs a hundredth at most. */
  @Test
  void errorsAreAsSmallAsStatsForecasts() {
    for (JsonNode one : Reference.read("statsforecast_smooth.json").get("theta")) {
      ThetaForm form = ThetaForm.valueOf(one.get("form").asString());
      double[] y =
          Reference.doubles(Reference.classics().get(one.get("series").asString()).get("y"));
      double squares = ThetaRegression.best(form, y).variance() * (y.length - 6);
      assertTrue(squares <= 1.01 * one.get("squares").asDouble(), form + " " + squares);
    }
  }

  @Test
  void seasonalForecastsAreNearStatsForecasts() {
    for (JsonNode one : Reference.read("statsforecast_smooth.json").get("autoTheta")) {
      boolean automatic = one.get("asked").asString().equals("auto");
      var method =
          new ThetaMethod(automatic ? List.of(ThetaForm.values()) : List.of(ThetaForm.DOTM));
      double[] expected = Reference.doubles(one.get("mean"));
      double[] mean =
          method
              .fit(
                  history(Reference.classics().get(one.get("series").asString())),
                  new Cancellation())
              .ahead(new Ahead(expected.length, List.of(80.0), 1))
              .mean();
      for (int h = 0; h < expected.length; h++) {
        assertEquals(expected[h], mean[h], 0.01 * expected[h], one.get("series") + " " + h);
      }
    }
  }

  @Test
  void theDynamicModelFindsTheBestOfAGrid() {
    double[] y = Reference.doubles(Reference.classics().get("Nile").get("y"));
    double best = ThetaRegression.best(ThetaForm.DOTM, y).variance();
    for (double alpha = 0.1; alpha < 0.99; alpha += 0.01) {
      for (double weight = 0; weight <= 1; weight += 0.05) {
        assertTrue(squares(y, alpha, weight) / (y.length - 6) >= best * (1 - 1e-9));
      }
    }
  }

  private static double squares(double[] y, double alpha, double weight) {
    var state = ThetaState.moving(alpha, y[0], y[0]);
    double sum = 0;
    for (int i = 1; i < y.length; i++) {
      double e = y[i] - state.level() - weight * state.line();
      sum += i >= 3 ? e * e : 0;
      state.observe(y[i]);
    }
    return sum;
  }

  /** A noisy fall: the form with the smallest errors leads below zero, another one does not. */
  @Test
  void aFormThatStaysAboveZeroIsPreferred() {
    var random = new SplittableRandom(103);
    double[] y = new double[24];
    Arrays.setAll(y, i -> Math.max(1, 60 - 2.4 * i) + 8 * random.nextDouble());
    ThetaModel closest = ThetaRegression.best(ThetaForm.OTM, y);
    assertTrue(Arrays.stream(closest.path(12)).anyMatch(v -> v <= 0));
    var chosen =
        (ThetaModel)
            new ThetaMethod(List.of(ThetaForm.values()))
                .fit(new History(y, 1, 0), new Cancellation());
    assertTrue(chosen.variance() > closest.variance());
    assertTrue(Arrays.stream(chosen.path(12)).allMatch(v -> v > 0));
  }

  @Test
  void theLineIsTheRegressionSoFar() {
    double[] y = Reference.doubles(Reference.classics().get("Nile").get("y"));
    var state = ThetaState.moving(1e-9, 0, y[0]);
    for (int i = 1; i < y.length; i++) {
      state.observe(y[i]);
      Line line = Line.through(y, i + 1);
      // With alpha near nought nothing fades and the line is read at the next observation.
      assertEquals(line.at(i + 2), state.line(), 1e-4 * Math.abs(line.at(i + 2)));
    }
  }

  @Test
  void intervalsOfTheDynamicModelWiden() {
    JsonNode nile = Reference.classics().get("WWWusage");
    Outlook outlook =
        DOTM.fit(history(nile), new Cancellation()).ahead(new Ahead(20, List.of(90.0), 1));
    double before = 0;
    for (int h = 0; h < 20; h++) {
      double width = outlook.bands().getFirst().high()[h] - outlook.mean()[h];
      assertTrue(width > before);
      before = width;
    }
  }

  private static History history(JsonNode series) {
    int m = Math.max(1, (int) series.get("period").asDouble());
    return new History(Reference.doubles(series.get("y")), m, 0);
  }
}
