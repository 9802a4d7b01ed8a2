package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import tools.jackson.databind.JsonNode;

class ThetaTest {
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
  void limitsAgreeWithRWithoutASeason() {
    JsonNode classics = Reference.classics();
    for (String name : List.of("Nile", "WWWusage", "LakeHuron", "BJsales", "lynx", "nhtemp")) {
      double[] high = Reference.doubles(classics.get(name).get("thetaf").get("hi95"));
      double[] mean = Reference.doubles(classics.get(name).get("thetaf").get("mean"));
      Outlook outlook =
          Theta.fit(history(classics.get(name)), new Cancellation())
              .ahead(new Ahead(high.length, List.of(95.0), 1));
      for (int h = 0; h < high.length; h++) {
        double width = high[h] - mean[h];
        assertEquals(
            width, outlook.bands().getFirst().high()[h] - outlook.mean()[h], 2e-3 * width, name);
      }
    }
  }

  @Test
  void theDynamicModelFindsTheBestOfAGrid() {
    double[] y = Reference.doubles(Reference.classics().get("Nile").get("y"));
    double best = ThetaRegression.best(y).variance();
    for (double alpha = 0.1; alpha < 0.99; alpha += 0.01) {
      for (double weight = 0; weight <= 1; weight += 0.05) {
        assertTrue(squares(y, alpha, weight) / (y.length - 6) >= best * (1 - 1e-9));
      }
    }
  }

  private static double squares(double[] y, double alpha, double weight) {
    var state = new ThetaState(alpha, y[0], y[0]);
    double sum = 0;
    for (int i = 1; i < y.length; i++) {
      double e = y[i] - state.level() - weight * state.line();
      sum += i >= 3 ? e * e : 0;
      state.observe(y[i]);
    }
    return sum;
  }

  @Test
  void theLineIsTheRegressionSoFar() {
    double[] y = Reference.doubles(Reference.classics().get("Nile").get("y"));
    var state = new ThetaState(1e-9, 0, y[0]);
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
        DynamicTheta.fit(history(nile), new Cancellation()).ahead(new Ahead(20, List.of(90.0), 1));
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
