package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.Task;

/**
 * Searches for the smallest real change that flips the route, by asking the same gate about the
 * changed task (counterfactual explanation; Wachter et al. 2017).
 */
record WhatIf(Selector selector) {
  Optional<Counterfactual> search(Task task, Policy policy, List<Alternative> ranked) {
    String chosen = ranked.getFirst().card().id();
    return Changes.of(task).stream()
        .flatMap(c -> flipped(c, policy, chosen).stream())
        .findFirst()
        .or(() -> otherPolicy(policy, ranked, chosen));
  }

  private Optional<Counterfactual> flipped(Change change, Policy policy, String chosen) {
    return Selector.best(selector.rank(change.task(), policy))
        .map(a -> a.card().id())
        .filter(id -> !id.equals(chosen))
        .map(id -> new Counterfactual(change.words(), id));
  }

  private static Optional<Counterfactual> otherPolicy(
      Policy policy, List<Alternative> ranked, String chosen) {
    for (Policy preset : Policy.PRESETS) {
      Optional<String> other =
          Selector.best(Selector.under(preset, ranked)).map(a -> a.card().id());
      if (!preset.equals(policy) && other.filter(id -> !id.equals(chosen)).isPresent()) {
        return Optional.of(
            new Counterfactual(Problem.of("SB-ROUTING-98", preset.name()), other.get()));
      }
    }
    return Optional.empty();
  }
}
