package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {
  private static final int DRAWS = 4000;

  @Test
  void temperatureZeroTakesTheBest() {
    assertEquals(2, new Sampler(Sampling.greedy()).next(new float[] {0, 1, 5, 4.9f}));
  }

  @Test
  void temperatureOneDrawsFromTheDistribution() {
    double[] shares = shares(new Sampling(1, 1, 0, 1, 3));
    assertEquals(0.5, shares[0], 0.03);
    assertEquals(0.3, shares[1], 0.03);
    assertEquals(0.15, shares[2], 0.03);
    assertEquals(0.05, shares[3], 0.03);
  }

  @Test
  void topPKeepsTheFewestThatReachTheShare() {
    double[] shares = shares(new Sampling(1, 0.7, 0, 1, 3));
    assertEquals(0.5 / 0.8, shares[0], 0.03);
    assertEquals(0, shares[2] + shares[3]);
  }

  @Test
  void minPIsRelativeToTheBest() {
    double[] shares = shares(new Sampling(1, 1, 0.4, 1, 3));
    assertTrue(shares[1] > 0.3);
    assertEquals(0, shares[2] + shares[3]);
  }

  @Test
  void aRepeatedTokenIsWeakened() {
    Sampler sampler = new Sampler(new Sampling(0, 1, 0, 2, 3));
    sampler.saw(0);
    assertEquals(1, sampler.next(new float[] {3, 2, -1}));
  }

  @Test
  void theSameSeedDrawsTheSame() {
    int[] first = draws(Sampling.cool(9));
    assertEquals(0, java.util.Arrays.compare(first, draws(Sampling.cool(9))));
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Sampling(-1, 1, 0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Sampling(1, 0, 0, 1, 0));
  }

  private static double[] shares(Sampling sampling) {
    double[] shares = new double[4];
    for (int id : draws(sampling)) {
      shares[id] += 1.0 / DRAWS;
    }
    return shares;
  }

  private static int[] draws(Sampling sampling) {
    Sampler sampler = new Sampler(sampling);
    return IntStream.range(0, DRAWS).map(i -> sampler.next(logits())).toArray();
  }

  private static float[] logits() {
    return new float[] {
      (float) Math.log(0.5), (float) Math.log(0.3), (float) Math.log(0.15), (float) Math.log(0.05)
    };
  }
}
