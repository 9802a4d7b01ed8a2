package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Standing;
import org.signalbox.task.Problem;

/**
 * Why an engine is not the route.
 *
 * @param other the engine that was not chosen
 * @param reasons what keeps it back, then its lead or its lag by each wish: a weight above 0 speaks
 *     for it, below 0 for the chosen engine
 */
public record WhyNot(Alternative other, List<Signal> reasons) {
  public WhyNot {
    reasons = List.copyOf(reasons);
  }

  /** Whether the engine is weighed for every task, and not only when it is asked for by name. */
  public boolean enters() {
    return other.card().standing() != Standing.RESERVE;
  }

  /** One for every engine but the chosen, in the order of the decision; none where it abstains. */
  public static List<WhyNot> of(Decision decision, Policy policy) {
    if (decision.abstained()) {
      return List.of();
    }
    Alternative chosen = decision.alternatives().getFirst();
    boolean byHand = decision.signals().stream().anyMatch(s -> s.name().equals("engine-by-hand"));
    return decision.alternatives().stream()
        .skip(1)
        .map(other -> new WhyNot(other, reasons(chosen, other, byHand, policy)))
        .toList();
  }

  private static List<Signal> reasons(
      Alternative chosen, Alternative other, boolean byHand, Policy policy) {
    if (other.estimate().isEmpty()) {
      return other.unwilling().stream().map(why -> fact("unwilling", why)).toList();
    }
    List<Signal> reasons = new ArrayList<>();
    kept(chosen, other, byHand).ifPresent(reasons::add);
    reasons.addAll(Reasons.against(chosen, other, policy));
    return reasons.isEmpty()
        ? List.of(fact("within-noise", Problem.of("SB-ROUTING-131")))
        : reasons;
  }

  /** What keeps an engine back that is not behind. */
  private static Optional<Signal> kept(Alternative chosen, Alternative other, boolean byHand) {
    if (other.card().standing() == Standing.RESERVE) {
      return Optional.of(fact("reserve", Problem.of("SB-ROUTING-129")));
    }
    if (byHand) {
      return Optional.of(fact("engine-by-hand", Problem.of("SB-ROUTING-130")));
    }
    return other.utility() > chosen.utility()
        ? Optional.of(fact("within-noise", Problem.of("SB-ROUTING-128")))
        : Optional.empty();
  }

  private static Signal fact(String name, Problem words) {
    return new Signal(name, "", 0, words);
  }
}
