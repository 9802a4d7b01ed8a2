package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The non-decreasing convex hull of quality over cost (AIQ's, of RouterBench, Hu et al. 2024).
 * Between two strategies on it lies what one gets by tossing a coin between them for each task; as
 * cost is the mean logarithm of time, that is a straight line over a logarithmic axis.
 */
public final class Hull {
  private Hull() {}

  /** The strategies on the hull, cheapest first. */
  public static List<StrategyScore> of(List<StrategyScore> scores) {
    List<StrategyScore> ordered =
        scores.stream()
            .filter(s -> s.millis() > 0)
            .sorted(
                Comparator.comparingDouble(StrategyScore::millis)
                    .thenComparingDouble(s -> -s.quality()))
            .toList();
    List<StrategyScore> hull = new ArrayList<>();
    for (StrategyScore next : ordered) {
      if (!hull.isEmpty() && next.quality() <= hull.getLast().quality()) {
        continue;
      }
      while (hull.size() > 1 && !left(hull.get(hull.size() - 2), hull.getLast(), next)) {
        hull.removeLast();
      }
      hull.add(next);
    }
    return hull;
  }

  /** Whether the middle one lies above the line between its neighbours. */
  private static boolean left(StrategyScore from, StrategyScore middle, StrategyScore to) {
    double run = Math.log(to.millis() / from.millis());
    double rise = to.quality() - from.quality();
    double at = Math.log(middle.millis() / from.millis());
    return (middle.quality() - from.quality()) * run > rise * at;
  }
}
