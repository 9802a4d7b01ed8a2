package org.signalbox.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.race.RaceReport;

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

  /** A race that was just run and is in no history. */
  public static StoredRace of(Report report, Instant began) {
    RaceReport raced = report.race();
    PastRace summary =
        new PastRace(
            0,
            began,
            report.task().name(),
            report.task().problemType().word(),
            report.replay().engines(),
            raced.start().routed(),
            raced.comparison().oracle(),
            raced.comparison().regret(),
            PastRace.State.ENDED);
    return new StoredRace(
        summary,
        raced.lanes().stream().map(PastLane::of).toList(),
        report.replay(),
        raced.split(),
        report.machine().processor() + ", " + report.machine().system(),
        raced.start().threads());
  }

  /** The lane of an engine; empty when it did not take part or did not come that far. */
  public Optional<PastLane> lane(String engine) {
    return lanes.stream().filter(lane -> lane.shown().engine().equals(engine)).findFirst();
  }
}
