package org.signalbox.viewmodel;

import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.evaluation.Quality;
import org.signalbox.race.Lane;
import org.signalbox.tabular.Facts;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;

/** What of a race a study can keep. */
final class Keepable {
  private Keepable() {}

  /**
   * @param looked the lane that is looked at; counts once it is done
   * @param routed the engine that a run would take
   */
  static Optional<StudyDesk.Wanted> of(
      Optional<Task> task, Optional<LaneViewModel> looked, Optional<EngineCard> routed) {
    Optional<LaneViewModel> done = looked.filter(lane -> lane.status().get() == LaneStatus.DONE);
    Optional<Facts.Score> quality =
        done.flatMap(lane -> lane.lane().get()).flatMap(Lane::quality).map(Keepable::score);
    return task.filter(TabularTask.class::isInstance)
        .map(TabularTask.class::cast)
        .flatMap(
            tabular ->
                done.map(LaneViewModel::card)
                    .or(() -> routed)
                    .filter(card -> card.family() == Family.TABULAR)
                    .map(card -> new StudyDesk.Wanted(tabular, card.id(), quality)));
  }

  private static Facts.Score score(Quality quality) {
    return new Facts.Score(quality.metric().word(), quality.value(), quality.low(), quality.high());
  }
}
