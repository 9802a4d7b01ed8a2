package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.task.Task;

/** Ranks the engines for a task under a policy. */
record Selector(Gate gate, Engines engines) {

  /** Every engine for the task, best first, then the reserve, the unwilling last. */
  List<Alternative> rank(Task task, Policy policy) {
    var willing = new ArrayList<EngineCard>();
    var unwilling = new ArrayList<Alternative>();
    engines
        .candidates(task)
        .forEach(
            c -> {
              switch (c.suitability()) {
                case Suitability.Willing _ -> willing.add(c.card());
                case Suitability.Unwilling u ->
                    unwilling.add(
                        new Alternative(
                            c.card(),
                            Optional.empty(),
                            Double.NEGATIVE_INFINITY,
                            Optional.of(u.reason())));
              }
            });
    List<Estimate> estimates = gate.estimate(task, List.copyOf(willing));
    var ranked = new ArrayList<Alternative>();
    for (int i = 0; i < willing.size(); i++) {
      ranked.add(alternative(willing.get(i), estimates.get(i), policy));
    }
    List<Alternative> all = new ArrayList<>(sorted(ranked.stream().filter(Selector::enters)));
    ranked.stream().filter(a -> !enters(a)).forEach(all::add);
    all.addAll(unwilling);
    return List.copyOf(all);
  }

  /** The same engines, with the same estimates, under another policy. */
  static List<Alternative> under(Policy policy, List<Alternative> ranked) {
    return sorted(
        ranked.stream()
            .filter(a -> a.estimate().isPresent() && enters(a))
            .map(a -> alternative(a.card(), a.estimate().orElseThrow(), policy)));
  }

  /** The reserve is for those who ask for it by name. */
  private static boolean enters(Alternative alternative) {
    return alternative.card().standing() != Standing.RESERVE;
  }

  static Optional<Alternative> best(List<Alternative> ranked) {
    return ranked.stream().filter(a -> a.estimate().isPresent()).findFirst();
  }

  private static Alternative alternative(EngineCard card, Estimate estimate, Policy policy) {
    return new Alternative(
        card, Optional.of(estimate), utility(estimate, policy), Optional.empty());
  }

  static double utility(Estimate e, Policy policy) {
    return policy.utility(e.quality(), e.latencyMs(), e.energyJ(), e.money(), e.answers());
  }

  private static List<Alternative> sorted(Stream<Alternative> alternatives) {
    List<Alternative> ranked =
        new ArrayList<>(
            alternatives
                .sorted(Comparator.comparingDouble(Alternative::utility).reversed())
                .toList());
    if (ranked.size() > 1) {
      double enough = ranked.getFirst().utility() - RuleGate.NOISE;
      Alternative cheapest =
          ranked.stream()
              .filter(a -> a.utility() >= enough)
              .min(Comparator.comparingDouble(a -> a.estimate().orElseThrow().latencyMs()))
              .orElseThrow();
      ranked.remove(cheapest);
      ranked.addFirst(cheapest);
    }
    return List.copyOf(ranked);
  }
}
