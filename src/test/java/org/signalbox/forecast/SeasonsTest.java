package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

class SeasonsTest {
  private static final int[] ANY = Seasons.candidates(Timeline.index(), 1);

  @Test
  void classicSeasonsAreFoundWithoutBeingNamed() {
    for (String name :
        List.of("AirPassengers", "USAccDeaths", "nottem", "co2", "ldeaths", "wineind", "gas")) {
      assertEquals(List.of(12), Seasons.of(classic(name), ANY), name);
    }
    for (String name : List.of("UKgas", "JohnsonJohnson")) {
      assertEquals(List.of(4), Seasons.of(classic(name), ANY), name);
    }
    for (String name : List.of("WWWusage", "LakeHuron", "Nile", "nhtemp", "BJsales", "uspop")) {
      assertEquals(List.of(), Seasons.of(classic(name), ANY), name);
    }
  }

  @Test
  void aSeasonWithoutNoiseIsFound() {
    for (int m : new int[] {4, 7, 12, 24}) {
      double[] y = noisy(8 * m, 1, 0, i -> 10 + Math.sin(2 * Math.PI * i / m));
      assertEquals(List.of(m), Seasons.of(y, ANY));
      assertEquals(List.of(m), Seasons.of(noisy(8 * m, 1, 0, i -> i % m), ANY));
    }
  }

  @Test
  void aWeeklyYearIsFoundInARisingSeries() {
    double[] y =
        noisy(
            160,
            3,
            1,
            i -> 100 + 0.2 * i + 4 * Math.sin(i * Math.PI / 26) + (i % 52 == 50 ? 9 : 0));
    assertEquals(List.of(52), Seasons.of(y, ANY));
  }

  @Test
  void hoursHaveADayAndAWeek() {
    double[] y =
        noisy(700, 5, 1, i -> 50 + 6 * Math.sin(i * Math.PI / 12) + (i / 24 % 7 >= 5 ? -4 : 0));
    assertEquals(List.of(24, 168), Seasons.of(y, Seasons.candidates(Timeline.index(), 24)));
    assertEquals(List.of(24, 168), Seasons.of(y, ANY));
    assertEquals(List.of(24, 168), Seasons.of(y, Seasons.candidates(Timeline.index(), 168)));
  }

  @Test
  void daysHaveAWeekAndAYear() {
    double[] y =
        noisy(1100, 6, 1, i -> 50 + 6 * Math.sin(i * Math.PI / 182.5) + (i % 7 >= 5 ? -4 : 0));
    var days = new Timeline(LocalDateTime.of(2020, 1, 1, 0, 0), Step.DAY, 1);
    assertEquals(List.of(365, 7), Seasons.of(y, Seasons.candidates(days, 1)));
  }

  @Test
  void halfHoursHaveADayAndAWeek() {
    double[] y =
        noisy(1500, 7, 1, i -> 50 + 6 * Math.sin(i * Math.PI / 24) + (i / 48 % 7 >= 5 ? -4 : 0));
    assertEquals(List.of(48, 336), Seasons.of(y, Seasons.candidates(Timeline.index(), 48)));
  }

  @Test
  void noiseAndRandomWalksHardlyEverLookSeasonal() {
    int found = 0;
    for (int n : new int[] {30, 60, 120, 300}) {
      for (int seed = 0; seed < 60; seed++) {
        double[] noise = noisy(n, seed, 1, i -> 0);
        double[] walk = noise.clone();
        double[] bent = noise.clone();
        for (int i = 1; i < n; i++) {
          walk[i] += walk[i - 1];
          bent[i] += bent[i - 1] + 0.1 * i;
        }
        for (double[] y : List.of(noise, walk, bent)) {
          found += Seasons.of(y, ANY).isEmpty() ? 0 : 1;
        }
      }
    }
    assertTrue(found <= 0.03 * 4 * 60 * 3, "found " + found);
  }

  @Test
  void nothingIsFoundWhereNothingCanBe() {
    double[] constant = new double[50];
    Arrays.fill(constant, 3);
    for (double[] y : List.of(constant, new double[50], new double[] {1}, new double[] {1, 2, 3})) {
      assertEquals(List.of(), Seasons.of(y, ANY));
    }
    double[] huge = Arrays.stream(classic("nottem")).map(v -> v * 1e300).toArray();
    double[] tiny = Arrays.stream(classic("nottem")).map(v -> v * 1e-300).toArray();
    assertEquals(List.of(12), Seasons.of(huge, ANY));
    assertEquals(List.of(12), Seasons.of(tiny, ANY));
  }

  /** Against the sum that defines it. */
  @Test
  void theSpectrumIsThatOfTheDefinition() {
    for (int n : new int[] {1, 2, 3, 7, 12, 52, 105}) {
      double[] y = noisy(n, n, 1, i -> 0);
      double[] expected = new double[n / 2 + 1];
      for (int k = 0; k < expected.length; k++) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < n; i++) {
          re += y[i] * Math.cos(2 * Math.PI * k * i / n);
          im += y[i] * Math.sin(2 * Math.PI * k * i / n);
        }
        expected[k] = (re * re + im * im) / n;
      }
      assertArrayEquals(expected, Spectrum.of(y), 1e-10);
    }
  }

  private static double[] classic(String name) {
    return Reference.doubles(Reference.classics().get(name).get("y"));
  }

  private static double[] noisy(int n, long seed, double noise, IntToDoubleFunction signal) {
    var random = new SplittableRandom(seed);
    double[] y = new double[n];
    Arrays.setAll(y, i -> signal.applyAsDouble(i) + noise * random.nextGaussian());
    return y;
  }
}
