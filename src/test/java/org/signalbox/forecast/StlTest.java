package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StlTest {
  private static final JsonNode FIGURES = Reference.read("stl_reference.json");

  @Test
  void aChangingSeasonIsThatOfTheFortran() {
    for (JsonNode figures : FIGURES.get("stl")) {
      if (figures.get("window").asInt() > 0) {
        assertAgrees(figures, 1e-10);
      }
    }
  }

  /** Local means over a window of ten lengths, as R takes them for "periodic", are nearly means. */
  @Test
  void anUnchangingSeasonIsNearThatOfTheFortran() {
    for (JsonNode figures : FIGURES.get("stl")) {
      if (figures.get("window").asInt() == 0) {
        assertAgrees(figures, 0.05);
      }
    }
  }

  private static void assertAgrees(JsonNode figures, double tolerance) {
    double[] y = series(figures.get("series").asString());
    int window = figures.get("window").asInt();
    int m = figures.get("period").asInt();
    StlSettings settings = window == 0 ? StlSettings.periodic(m) : StlSettings.windowed(m, window);
    Stl stl = Stl.of(y, figures.get("robust").asBoolean() ? settings.robust() : settings);
    double size = Arrays.stream(stl.season()).max().orElseThrow();
    assertArrayEquals(Reference.doubles(figures.get("season")), stl.season(), tolerance * size);
    assertArrayEquals(Reference.doubles(figures.get("trend")), stl.trend(), tolerance * size);
  }

  @Test
  void partsAddUpToTheSeries() {
    double[] y = series("AirPassengers");
    Stl stl = Stl.of(y, StlSettings.periodic(12).robust());
    for (int i = 0; i < y.length; i++) {
      assertEquals(y[i], stl.season()[i] + stl.trend()[i] + stl.rest()[i], 1e-9);
      assertEquals(stl.season()[i % 12], stl.season()[i], 0);
    }
  }

  @Test
  void strengthTellsASeasonFromNoise() {
    double[] deaths = series("USAccDeaths");
    assertTrue(Stl.of(deaths, StlSettings.periodic(12)).seasonalStrength() > 0.8);
    double[] nile = series("Nile");
    assertTrue(Stl.of(nile, StlSettings.windowed(7, 11)).seasonalStrength() < 0.6);
    assertTrue(Stl.of(series("AirPassengers"), StlSettings.periodic(12)).trendStrength() > 0.9);
  }

  @Test
  void anOutlierHardlyMovesARobustSeason() {
    double[] clean = series("AirPassengers");
    double[] spoilt = clean.clone();
    spoilt[70] = 2000;
    double[] before = Stl.of(clean, StlSettings.periodic(12).robust()).season();
    double[] after = Stl.of(spoilt, StlSettings.periodic(12).robust()).season();
    for (int i = 0; i < 12; i++) {
      assertEquals(before[i], after[i], 6);
    }
  }

  @Test
  void severalSeasonsAreThoseOfStatsForecast() {
    JsonNode figures = FIGURES.get("mstl");
    Mstl mstl = Mstl.of(Reference.doubles(figures.get("y")), List.of(168, 24));
    double[] first = Reference.doubles(figures.get("first"));
    double[] second = Reference.doubles(figures.get("second"));
    double[] trend = Reference.doubles(figures.get("trend"));
    // It fits at every observation, we and R at every tenth of a window.
    assertArrayEquals(first, mstl.seasons()[0], 0.6);
    assertArrayEquals(second, mstl.seasons()[1], 0.6);
    assertArrayEquals(trend, mstl.trend(), 0.6);
  }

  @Test
  void extremesStayFinite() {
    for (double[] y :
        List.of(
            new double[] {3},
            new double[] {3, 4},
            new double[30],
            series("AirPassengers", 1e-300),
            series("AirPassengers", 1e300))) {
      for (StlSettings settings : List.of(StlSettings.periodic(12), StlSettings.windowed(12, 7))) {
        Stl stl = Stl.of(y, settings.robust());
        for (int i = 0; i < y.length; i++) {
          assertTrue(Double.isFinite(stl.season()[i] + stl.trend()[i] + stl.rest()[i]));
        }
        assertTrue(stl.seasonalStrength() >= 0);
      }
    }
  }

  private static double[] series(String name) {
    return Reference.doubles(Reference.classics().get(name).get("y"));
  }

  private static double[] series(String name, double unit) {
    return Arrays.stream(series(name)).map(v -> v * unit).toArray();
  }
}
