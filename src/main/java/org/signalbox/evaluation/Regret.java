package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Utility that a route lost against the best engine in hindsight. */
final class Regret {
  /** Utility in points is utility times this. */
  private static final double POINTS = 100;

  private Regret() {}

  /**
   * In points, at least 0. The best engine is chosen on one half of the cases and paid on the
   * other, and the other way round; on all of them where there are no halves.
   *
   * @param all highest utility first
   * @param routed id of the chosen engine
   * @return empty when the route or the best is not known
   */
  static OptionalDouble of(List<Worth> all, Halves halves, Optional<String> routed) {
    Optional<String> oracle = all.stream().findFirst().map(Worth::engine);
    if (oracle.isEmpty() || utility(all, routed).isEmpty()) {
      return OptionalDouble.empty();
    }
    if (oracle.equals(routed)) {
      return OptionalDouble.of(0);
    }
    double lost =
        (lost(halves.even(), halves.odd(), routed) + lost(halves.odd(), halves.even(), routed)) / 2;
    double whole = Double.isNaN(lost) ? lost(all, all, routed) : lost;
    return OptionalDouble.of(Math.max(0, POINTS * whole));
  }

  private static double lost(List<Worth> chosenOn, List<Worth> paidOn, Optional<String> routed) {
    Optional<String> best = chosenOn.stream().findFirst().map(Worth::engine);
    return utility(paidOn, best).orElse(Double.NaN) - utility(paidOn, routed).orElse(Double.NaN);
  }

  private static OptionalDouble utility(List<Worth> worths, Optional<String> engine) {
    return worths.stream()
        .filter(worth -> engine.filter(worth.engine()::equals).isPresent())
        .mapToDouble(Worth::utility)
        .findFirst();
  }
}
