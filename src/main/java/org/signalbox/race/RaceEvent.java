package org.signalbox.race;

import java.util.List;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Phase;
import org.signalbox.evaluation.Comparison;

/** What happens in a race, in order; every face folds the same stream. */
public sealed interface RaceEvent {
  /**
   * @param split in words of the field, such as "5-fold, stratified"
   */
  record Started(List<EngineCard> engines, String split, long seed) implements RaceEvent {}

  record LaneStarted(String engine) implements RaceEvent {}

  record PhaseBegan(String engine, Phase phase) implements RaceEvent {}

  /**
   * @param fraction of the whole lane, from 0 to 1
   * @param elapsedNanos since the lane started
   */
  record Progressed(String engine, double fraction, long elapsedNanos) implements RaceEvent {}

  record Chunk(String engine, String text) implements RaceEvent {}

  record LaneEnded(Lane lane) implements RaceEvent {}

  record Ended(Comparison comparison) implements RaceEvent {}
}
