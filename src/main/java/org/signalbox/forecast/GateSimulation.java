package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Series that no competition has: drawn from structural models (Harvey 1989) with a level, a trend
 * that may be damped, autoregressive noise and a season that may grow with the level, at random
 * strengths and lengths. They teach a gate what models are good for that find such laws.
 */
final class GateSimulation {
  private static final double LOGARITHMIC = 0.4;
  private static final double DAMPED = 0.4;
  private static final double AUTOREGRESSIVE = 0.5;

  private final SplittableRandom random;

  private GateSimulation(SplittableRandom random) {
    this.random = random;
  }

  /** The same series for the same seed. */
  static List<CompetitionSeries> series(int count, long seed) {
    var random = new SplittableRandom(seed);
    List<CompetitionSeries> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(new GateSimulation(random.split()).draw("simulated " + i));
    }
    return out;
  }

  private CompetitionSeries draw(String id) {
    double kind = random.nextDouble();
    int m = kind < 0.6 ? 1 : kind < 0.75 ? 4 : 12;
    int horizon = m == 12 ? 18 : m == 4 || kind < 0.3 ? 8 : 6;
    int length =
        m == 1 ? (int) Math.exp(between(Math.log(14), Math.log(200))) : m * random.nextInt(3, 16);
    double[] all = structure(length + horizon, m);
    if (random.nextDouble() < LOGARITHMIC) {
      double largest = Arrays.stream(all).map(Math::abs).max().orElse(1);
      double reach = between(0.2, 2.5);
      Arrays.setAll(all, i -> 100 * Math.exp(reach * all[i] / largest));
    } else {
      double low = Arrays.stream(all).min().orElse(0);
      double range = Arrays.stream(all).max().orElse(1) - low;
      double floor = between(0.05, 3);
      Arrays.setAll(all, i -> 100 * (floor + (all[i] - low) / Math.max(range, 1e-9)));
    }
    return new CompetitionSeries(
        id,
        "simulated",
        m,
        Arrays.copyOf(all, length),
        Arrays.copyOfRange(all, length, all.length));
  }

  private double[] structure(int n, int m) {
    double levels = strength();
    double trends = strength() / 5;
    double noise = strength();
    double damping = random.nextDouble() < DAMPED ? between(0.8, 0.99) : 1;
    double memory = random.nextDouble() < AUTOREGRESSIVE ? between(-0.4, 0.9) : 0;
    double drift = random.nextGaussian() * strength() / 3;
    double[] season = season(m);
    double change = strength() / 5;
    double level = 0;
    double trend = drift;
    double echo = 0;
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      echo = memory * echo + noise * random.nextGaussian();
      out[i] = level + season[i % m] + echo;
      level += trend + levels * random.nextGaussian();
      trend = damping * trend + trends * random.nextGaussian();
      season[i % m] += m > 1 ? change * random.nextGaussian() : 0;
    }
    return out;
  }

  private double[] season(int m) {
    double[] out = new double[m];
    double size = m > 1 ? between(0.1, 5) : 0;
    Arrays.setAll(out, k -> size * random.nextGaussian());
    return out;
  }

  /** Between hardly there and as large as anything else, evenly in logarithms. */
  private double strength() {
    return Math.exp(between(Math.log(0.01), 0));
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
