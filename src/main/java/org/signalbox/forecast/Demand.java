package org.signalbox.forecast;

import java.util.Arrays;

/**
 * How often and how evenly something is asked for (Syntetos, Boylan and Croston 2005, "On the
 * categorization of demand patterns").
 *
 * @param interval mean number of steps between two demands, 1 when there is one at every step;
 *     infinite without any
 * @param variation squared coefficient of variation of the demands
 */
record Demand(double interval, double variation) {
  private static final double RARE = 1.32;
  private static final double UNEVEN = 0.49;

  /** The four kinds of the paper. */
  enum Kind {
    SMOOTH,
    ERRATIC,
    INTERMITTENT,
    LUMPY
  }

  static Demand of(double[] y) {
    double[] demands = Arrays.stream(y).filter(v -> v != 0).toArray();
    double largest = Arrays.stream(demands).map(Math::abs).max().orElse(1);
    double mean = Arrays.stream(demands).map(v -> v / largest).average().orElse(0);
    double square =
        Arrays.stream(demands).map(v -> (v / largest - mean) * (v / largest - mean)).sum();
    double variance = square / Math.max(1, demands.length - 1);
    return new Demand((double) y.length / demands.length, mean == 0 ? 0 : variance / (mean * mean));
  }

  Kind kind() {
    boolean rare = interval >= RARE;
    return variation >= UNEVEN
        ? (rare ? Kind.LUMPY : Kind.ERRATIC)
        : (rare ? Kind.INTERMITTENT : Kind.SMOOTH);
  }

  /** Whether a history is one of rare demands, none of them negative. */
  static boolean intermittent(History history) {
    Demand demand = of(history.y());
    return demand.interval >= RARE
        && Double.isFinite(demand.interval)
        && Arrays.stream(history.y()).allMatch(v -> v >= 0);
  }
}
