package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Anomaly;

class SurprisesTest {
  private static final double[] PASSENGERS =
      Reference.doubles(Reference.classics().get("AirPassengers").get("y"));

  @Test
  void anOutlierIsMarkedOnceAndOutsideOfItsInterval() {
    double[] y = PASSENGERS.clone();
    y[100] *= 1.6;
    for (Method method : List.<Method>of(new AutoEts(), Theta::fit, SeasonalNaive::fit)) {
      List<Anomaly> marked = marked(method, new History(y, 12, 0));
      List<Anomaly> there = marked.stream().filter(a -> a.index() == 100).toList();
      assertEquals(1, there.size());
      assertTrue(y[100] > there.getFirst().high() && PASSENGERS[100] < there.getFirst().high());
      assertTrue(marked.stream().noneMatch(a -> a.index() == 101 || a.index() == 112));
    }
  }

  @Test
  void noiseIsRarelyMarked() {
    int marks = 0;
    for (int seed = 0; seed < 40; seed++) {
      double[] noise = new double[100];
      var random = new SplittableRandom(seed);
      Arrays.setAll(noise, i -> 10 + random.nextGaussian());
      marks += marked(Theta::fit, new History(noise, 1, 0)).size();
    }
    assertTrue(marks <= 6, "marked " + marks);
  }

  /** What comes after a break in the level is as expected again. */
  @Test
  void aBreakIsMarkedWhereItBegins() {
    double[] y = new double[80];
    var random = new SplittableRandom(4);
    Arrays.setAll(y, i -> (i < 50 ? 100 : 140) + random.nextGaussian());
    List<Anomaly> marked = marked(SeasonalNaive::fit, new History(y, 1, 0));
    assertEquals(List.of(50), marked.stream().map(Anomaly::index).toList());
  }

  @Test
  void aConstantSeriesSurprisesNobody() {
    double[] y = new double[30];
    Arrays.fill(y, 5);
    assertTrue(marked(new AutoEts(), new History(y, 12, 0)).isEmpty());
    assertTrue(marked(new AutoEts(), new History(new double[] {1, 2}, 1, 0)).isEmpty());
  }

  private static List<Anomaly> marked(Method method, History history) {
    return Surprises.of(method.fit(history, new Cancellation()), history);
  }
}
