package org.signalbox.history;

import java.util.List;
import java.util.Optional;

/**
 * A race of the past with everything that is known of it.
 *
 * @param replay what is needed to run it again
 * @param split in words of the field
 * @param machine processor and system that it ran on
 * @param threads that every engine could use
 */
public record StoredRace(
    PastRace race, List<PastLane> lanes, Replay replay, String split, String machine, int threads) {
  public StoredRace {
    lanes = List.copyOf(lanes);
  }

  /** The lane of an engine; empty when it did not take part or did not come that far. */
  public Optional<PastLane> lane(String engine) {
    return lanes.stream().filter(lane -> lane.shown().engine().equals(engine)).findFirst();
  }
}
