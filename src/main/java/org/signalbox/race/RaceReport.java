package org.signalbox.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.evaluation.Comparison;

/**
 * A finished race: its events folded.
 *
 * @param lanes in the order in which the start named them
 */
public record RaceReport(RaceEvent.Started start, List<Lane> lanes, Comparison comparison) {
  public RaceReport {
    lanes = List.copyOf(lanes);
  }

  public String split() {
    return start.split();
  }

  public long seed() {
    return start.seed();
  }

  /** The lane of an engine; empty when it did not take part. */
  public Optional<Lane> lane(String engine) {
    return lanes.stream().filter(lane -> lane.card().id().equals(engine)).findFirst();
  }

  /**
   * Folds the whole stream of one race.
   *
   * @throws IllegalArgumentException when it has no start
   */
  public static RaceReport fold(List<RaceEvent> events) {
    RaceEvent.Started start =
        events.stream()
            .<RaceEvent.Started>mapMulti(
                (event, kept) -> {
                  if (event instanceof RaceEvent.Started started) {
                    kept.accept(started);
                  }
                })
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a race without its start"));
    List<Lane> lanes = new ArrayList<>();
    Comparison comparison = Comparison.none();
    for (RaceEvent event : events) {
      if (event instanceof RaceEvent.LaneEnded ended) {
        lanes.add(ended.lane());
      } else if (event instanceof RaceEvent.Ended ended) {
        comparison = ended.comparison();
      }
    }
    lanes.sort(java.util.Comparator.comparingInt(lane -> start.engines().indexOf(lane.card())));
    return new RaceReport(start, lanes, comparison);
  }
}
