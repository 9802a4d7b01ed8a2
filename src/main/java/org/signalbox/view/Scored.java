package org.signalbox.view;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.signalbox.evaluation.ScoredClasses;
import org.signalbox.race.Lane;
import org.signalbox.task.TabularTask;

/** Held-out answers beside the truth, put together once for each lane of a task. */
final class Scored {
  private final Map<Lane, Optional<ScoredClasses>> known = new IdentityHashMap<>();
  private Optional<TabularTask> task = Optional.empty();

  Optional<ScoredClasses> of(TabularTask asked, Lane lane, long seed) {
    if (task.filter(t -> t == asked).isEmpty()) {
      known.clear();
      task = Optional.of(asked);
    }
    return known.computeIfAbsent(
        lane, l -> l.heldOut().flatMap(answer -> ScoredClasses.of(asked, answer, seed)));
  }
}
