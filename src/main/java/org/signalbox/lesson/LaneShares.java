package org.signalbox.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.engine.Progress;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Alternative;

/** Progress of a whole race, of which each lane is as large a part as it is expected to take. */
final class LaneShares {
  /** Of an engine without an estimate: less than any that would be waited for. */
  private static final double BRIEF = 1;

  private final List<Alternative> expected;
  private final Progress progress;
  private final Map<String, Double> done = new HashMap<>();
  private List<String> lanes = List.of();

  LaneShares(List<Alternative> expected, Progress progress) {
    this.expected = expected;
    this.progress = progress;
  }

  void told(RaceEvent event) {
    switch (event) {
      case RaceEvent.Started started ->
          lanes = started.engines().stream().map(card -> card.id()).toList();
      case RaceEvent.Progressed progressed -> put(progressed.engine(), progressed.fraction());
      case RaceEvent.LaneEnded ended -> put(ended.lane().card().id(), 1);
      case RaceEvent.LaneStarted _,
          RaceEvent.PhaseBegan _,
          RaceEvent.Chunk _,
          RaceEvent.Ended _ -> {}
    }
  }

  private void put(String engine, double fraction) {
    done.put(engine, fraction);
    double all = lanes.stream().mapToDouble(this::millis).sum();
    progress.done(
        lanes.stream().mapToDouble(id -> millis(id) * done.getOrDefault(id, 0.0)).sum() / all);
  }

  private double millis(String engine) {
    return expected.stream()
        .filter(each -> each.card().id().equals(engine))
        .flatMap(each -> each.estimate().stream())
        .mapToDouble(estimate -> Math.max(BRIEF, estimate.latencyMs()))
        .findFirst()
        .orElse(BRIEF);
  }
}
