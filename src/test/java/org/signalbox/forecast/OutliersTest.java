package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutliersTest {
  private static final double[] PASSENGERS =
      Reference.doubles(Reference.classics().get("AirPassengers").get("y"));

  @Test
  void typingErrorsAreFoundAndReplacedInSeason() {
    double[] y = PASSENGERS.clone();
    y[60] *= 10;
    y[100] = 3;
    var history = new History(y, 12, 0);
    Outliers outliers = Outliers.of(history);
    assertTrue(Arrays.stream(outliers.indexes()).boxed().toList().containsAll(List.of(60, 100)));
    double[] clean = outliers.replaced(history).y();
    assertEquals(PASSENGERS[60], clean[60], 0.1 * PASSENGERS[60]);
    assertEquals(PASSENGERS[100], clean[100], 0.1 * PASSENGERS[100]);
  }

  @Test
  void cleanSeriesStayAsTheyAre() {
    for (String name : List.of("nottem", "Nile", "LakeHuron", "co2")) {
      double[] y = Reference.doubles(Reference.classics().get(name).get("y"));
      int m = (int) Reference.classics().get(name).get("period").asDouble();
      var history = new History(y, m, 0);
      assertEquals(0, Outliers.of(history).count(), name);
      assertArrayEquals(y, Outliers.of(history).replaced(history).y());
    }
  }

  @Test
  void aNewLevelIsNoOutlier() {
    double[] y = new double[60];
    var random = new SplittableRandom(2);
    Arrays.setAll(y, i -> (i < 57 ? 10 : 30) + random.nextGaussian());
    assertEquals(0, Outliers.of(new History(y, 1, 0)).count());
    Arrays.setAll(y, i -> (i < 30 ? 10 : 30) + random.nextGaussian());
    assertEquals(0, Outliers.of(new History(y, 1, 0)).count());
  }

  @Test
  void rareDemandsAreNoOutliers() {
    double[] y = new double[60];
    y[20] = 5;
    y[40] = 9;
    assertEquals(0, Outliers.of(new History(y, 1, 0)).count());
    assertEquals(0, Outliers.of(new History(new double[] {1, 2}, 1, 0)).count());
  }

  @Test
  void aLongGapKeepsTheSeason() {
    double[] gaps = PASSENGERS.clone();
    Arrays.fill(gaps, 60, 78, Double.NaN);
    double[] filled = Gaps.filled(gaps, 12);
    for (int i = 60; i < 78; i++) {
      assertEquals(PASSENGERS[i], filled[i], 0.2 * PASSENGERS[i]);
    }
  }

  @Test
  void demandIsSortedByItsRarityAndItsEvenness() {
    assertEquals(Demand.Kind.SMOOTH, Demand.of(new double[] {5, 6, 5, 4, 5, 6}).kind());
    assertEquals(Demand.Kind.INTERMITTENT, Demand.of(new double[] {0, 6, 0, 0, 5, 0}).kind());
    assertEquals(Demand.Kind.ERRATIC, Demand.of(new double[] {1, 30, 2, 1, 1, 40}).kind());
    assertEquals(Demand.Kind.LUMPY, Demand.of(new double[] {0, 1, 0, 0, 30, 0, 0, 1}).kind());
    assertEquals(3, Demand.of(new double[] {0, 6, 0, 0, 5, 0}).interval());
  }
}
