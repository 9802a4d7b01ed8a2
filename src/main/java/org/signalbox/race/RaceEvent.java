package org.signalbox.race;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Phase;
import org.signalbox.evaluation.Comparison;
import org.signalbox.task.Problem;

/** What happens in a race, in order; every face folds the same stream. */
public sealed interface RaceEvent {
  /**
   * @param engines in the order of their lanes
   * @param unraced engines that serve this kind of task and don't run
   * @param split in words of the field, such as "5-fold, stratified"
   * @param routed id of the engine that the router chose
   * @param threads how many every engine may use
   */
  record Started(
      List<EngineCard> engines,
      List<Unraced> unraced,
      String split,
      long seed,
      Optional<String> routed,
      int threads)
      implements RaceEvent {
    public Started {
      engines = List.copyOf(engines);
      unraced = List.copyOf(unraced);
    }
  }

  /** An engine that is not willing, with its reason. */
  record Unraced(EngineCard card, Problem reason) {}

  record LaneStarted(String engine) implements RaceEvent {}

  record PhaseBegan(String engine, Phase phase) implements RaceEvent {}

  /**
   * @param fraction of the whole lane, from 0 to 1
   * @param elapsedNanos that this engine has run so far, the turns of others left out
   */
  record Progressed(String engine, double fraction, long elapsedNanos) implements RaceEvent {}

  record Chunk(String engine, String text) implements RaceEvent {}

  record LaneEnded(Lane lane) implements RaceEvent {}

  record Ended(Comparison comparison) implements RaceEvent {}
}
