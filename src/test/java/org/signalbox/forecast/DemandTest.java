package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.SeriesForecast.Band;
import tools.jackson.databind.JsonNode;

class DemandTest {
  private record Named(String name, Method method) {}

  private static final List<Named> METHODS =
      List.of(
          new Named("croston", Croston.CLASSIC),
          new Named("croston-sba", Croston.SYNTETOS_BOYLAN),
          new Named("croston-optimised", Croston::optimised),
          new Named("tsb", new DemandRate(0.1, 0.2)),
          new Named("adida", Aggregation::one),
          new Named("imapa", Aggregation::several),
          new Named("mean", Averages::mean),
          new Named("naive", Averages::naive),
          new Named("window", Averages::window),
          new Named("seasonal-window", Averages::seasonal));

  @Test
  void forecastsAreThoseOfStatsForecast() {
    for (JsonNode series : Reference.read("demand_reference.json")) {
      double[] y = Reference.doubles(series.get("y"));
      for (Named named : METHODS) {
        int m = named.name.startsWith("seasonal") ? 4 : 1;
        double[] expected = Reference.doubles(series.get("forecasts").get(named.name));
        double[] mean = outlook(named.method, new History(y, m, 0), 4).mean();
        for (int h = 0; h < 4; h++) {
          String where = named.name + " on " + series.get("name").asString();
          // It searches weights to four digits.
          assertEquals(expected[h], mean[h], 1e-3 * Math.abs(expected[h]) + 1e-9, where);
        }
      }
    }
  }

  @Test
  void intervalsOfDemandStayAboveZeroAndCover() {
    for (Named named : METHODS) {
      int inside = 0;
      int asked = 0;
      for (int seed = 0; seed < 40; seed++) {
        double[] all = demand(130, seed);
        var history = new History(Arrays.copyOf(all, 120), 1, 0);
        Band band = outlook(named.method, history, 10).bands().getLast();
        for (int h = 0; h < 10; h++) {
          assertTrue(band.low()[h] >= 0);
          inside += band.low()[h] <= all[120 + h] && all[120 + h] <= band.high()[h] ? 1 : 0;
          asked++;
        }
      }
      assertTrue(inside >= 0.92 * asked, named.name + " covers " + (double) inside / asked);
    }
  }

  @Test
  void moreObservationsNeedNoOtherWeights() {
    double[] y = demand(120, 3);
    for (Named named : METHODS) {
      Model model = named.method.fit(new History(Arrays.copyOf(y, 100), 1, 0), new Cancellation());
      Model longer = model.updated(new History(y, 1, 0));
      assertEquals(model.notation(), longer.notation());
      assertEquals(120, longer.decomposition().level().length);
    }
  }

  private static double[] demand(int n, long seed) {
    var random = new SplittableRandom(seed);
    double[] y = new double[n];
    Arrays.setAll(y, i -> random.nextDouble() < 0.4 ? random.nextInt(1, 12) : 0);
    return y;
  }

  private static Outlook outlook(Method method, History history, int horizon) {
    return method
        .fit(history, new Cancellation())
        .ahead(new Ahead(horizon, List.of(80.0, 95.0), 1));
  }
}
