package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import tools.jackson.databind.JsonNode;

class AveragedSmoothingTest {
  private static final Ahead EIGHT = new Ahead(8, List.of(80.0), 1);
  private static final SmoothingScale PLAIN =
      new SmoothingScale(false, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  @Test
  void eachChoiceSmoothsAsStatsmodelsDoes() {
    for (JsonNode one : Reference.read("holt_reference.json")) {
      double[] y = series(one.get("series").asString());
      var choice =
          new HoltChoice(
              1,
              at(one, "alpha"),
              at(one, "beta"),
              at(one, "phi"),
              0,
              new HoltStart(at(one, "level"), at(one, "trend"), new double[1]));
      double squares = at(one, "squares");
      assertEquals(squares, choice.squares(y), 1e-9 * squares);
      double[] mean = new AveragedModel(y, PLAIN, List.of(choice), 1).ahead(EIGHT).mean();
      assertArrayEquals(Reference.doubles(one.get("ahead")), mean, 1e-6);
    }
  }

  @Test
  void theAverageIsThatOfItsChoicesByTheirWeights() {
    double[] y = series("Nile");
    AveragedModel model = fitted(y);
    double[] expected = new double[8];
    double weights = 0;
    for (HoltChoice choice : model.choices()) {
      var alone = new AveragedModel(y, model.scale(), List.of(choice.weighing(1)), 1);
      double[] mean = alone.ahead(EIGHT).mean();
      Arrays.setAll(expected, h -> expected[h] + choice.weight() * mean[h]);
      weights += choice.weight();
    }
    assertEquals(1, weights, 1e-12);
    assertArrayEquals(expected, model.ahead(EIGHT).mean(), 1e-9);
  }

  @Test
  void aLikelierChoiceCountsMore() {
    double[] y = series("lynx");
    AveragedModel model = fitted(y);
    double[] z = model.scale().of(y);
    List<HoltChoice> calm = model.choices().stream().filter(c -> c.beta() == 0).toList();
    for (HoltChoice one : calm) {
      for (HoltChoice other : calm) {
        assertTrue(one.squares(z) >= other.squares(z) || one.weight() >= other.weight());
      }
    }
  }

  @Test
  void moreObservationsMoveTheForecastWithoutAnotherFit() {
    double[] y = series("WWWusage");
    AveragedModel early = fitted(Arrays.copyOf(y, 80));
    AveragedModel late = assertInstanceOf(AveragedModel.class, early.updated(history(y)));
    assertEquals(early.choices(), late.choices());
    double[] now = late.ahead(EIGHT).mean();
    assertTrue(Math.abs(now[0] - y[99]) < Math.abs(early.ahead(EIGHT).mean()[0] - y[99]));
  }

  private static AveragedModel fitted(double[] y) {
    return assertInstanceOf(
        AveragedModel.class, new AveragedSmoothing().fit(history(y), new Cancellation()));
  }

  private static History history(double[] y) {
    return new History(y, 1, 0);
  }

  private static double at(JsonNode node, String name) {
    return node.get(name).asDouble();
  }

  private static double[] series(String name) {
    return Reference.doubles(Reference.classics().get(name).get("y"));
  }
}
