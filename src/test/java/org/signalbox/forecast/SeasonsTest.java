package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

class SeasonsTest {
  private static final LocalDateTime START = LocalDateTime.of(2020, 1, 1, 0, 0);

  @Test
  void monthsOfPassengersHaveAYear() {
    double[] y = Reference.doubles(Reference.classics().get("AirPassengers").get("y"));
    var found = Seasons.in(y, List.of(4, 7, 12, 24));
    assertEquals(12, found.season());
    assertFalse(found.evidence().get(1).convincing());
  }

  @Test
  void noiseAndWalksHaveNoSeason() {
    int wrong = 0;
    var random = new SplittableRandom(3);
    for (int k = 0; k < 100; k++) {
      double[] noise = IntStream.range(0, 120).mapToDouble(i -> random.nextGaussian()).toArray();
      wrong += Seasons.in(noise, List.of(7)).season() > 1 ? 1 : 0;
      for (int i = 1; i < 120; i++) {
        noise[i] += noise[i - 1];
      }
      wrong += Seasons.in(noise, List.of(12)).season() > 1 ? 1 : 0;
    }
    assertTrue(wrong <= 30, "found a season in " + wrong + " of 200");
  }

  @Test
  void theLongerSeasonNeedsToExplainMore() {
    double[] daily = IntStream.range(0, 1000).mapToDouble(i -> i % 24 > 8 ? 5 : 1).toArray();
    assertEquals(24, Seasons.in(daily, List.of(24, 168)).season());
    double[] weekly =
        IntStream.range(0, 1000).mapToDouble(i -> i % 168 < 120 && i % 24 > 8 ? 5 : 1).toArray();
    assertEquals(168, Seasons.in(weekly, List.of(24, 168)).season());
  }

  @Test
  void gapsAreBridged() {
    double[] y = Reference.doubles(Reference.classics().get("USAccDeaths").get("y"));
    y[10] = Double.NaN;
    assertEquals(12, Seasons.in(y, List.of(12)).season());
  }

  @Test
  void timesSuggestSeasons() {
    assertEquals(List.of(12), Seasons.usual(new Timeline(START, Step.MONTH, 1)));
    assertEquals(
        List.of(48, 336), Seasons.usual(new Timeline(START, Step.MINUTE, 30)).subList(1, 3));
    assertEquals(List.of(), Seasons.usual(new Timeline(START, Step.YEAR, 1)));
    assertEquals(List.of(4), Seasons.usual(new Timeline(START, Step.MONTH, 3)));
  }
}
