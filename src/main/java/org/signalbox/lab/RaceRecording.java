package org.signalbox.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.evaluation.Worth;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Entrants;
import org.signalbox.race.Lane;
import org.signalbox.race.Race;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceReport;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Estimate;
import org.signalbox.routing.Policy;
import org.signalbox.routing.RuleGate;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.task.Task;

/**
 * Races tasks and notes what a router can learn from them.
 *
 * @param speed of this machine against the reference machine
 */
record RaceRecording(Race race, Engines engines, double speed, long seed) {
  /** Whether the wrong tools race too, which takes most of the time. */
  enum Contrasts {
    RACE,
    STAY_OUT
  }

  /** Empty where nothing could be compared: too few cases, or no baseline. */
  Optional<RecordedRace> of(String source, String name, Task task, Contrasts contrasts) {
    List<EngineCard> willing = willing(task, contrasts);
    Optional<TaskFeatures> features = TaskFeatures.of(task);
    if (features.isEmpty() || willing.isEmpty()) {
      return Optional.empty();
    }
    var entrants = new Entrants.Named(willing.stream().map(EngineCard::id).toList());
    var asked =
        new RaceRequest(
            task,
            entrants,
            Optional.empty(),
            Policy.balanced(),
            seed,
            RaceRequest.USUAL_LIMIT);
    RaceReport report = race.run(asked, _ -> {}, new RaceControl());
    Map<String, Estimate> ruled =
        new RuleGate(1)
            .estimate(task, willing).stream()
                .collect(Collectors.toMap(Estimate::engine, e -> e));
    List<RecordedRace.Shown> shown = new ArrayList<>();
    for (Worth worth : report.comparison().worths()) {
      Lane lane = report.lane(worth.engine()).orElseThrow();
      shown.add(shown(report, lane, worth, ruled.get(worth.engine())));
    }
    return shown.size() < 2
        ? Optional.empty()
        : Optional.of(new RecordedRace(source, name, features.get(), shown));
  }

  private List<EngineCard> willing(Task task, Contrasts contrasts) {
    return engines
        .candidates(task)
        .filter(c -> c.suitability() instanceof Suitability.Willing)
        .map(Engines.Candidate::card)
        .filter(card -> card.standing() != Standing.RESERVE)
        .filter(
            card -> contrasts == Contrasts.RACE || card.standing() != Standing.CONTRAST)
        .toList();
  }

  private RecordedRace.Shown shown(RaceReport report, Lane lane, Worth worth, Estimate ruled) {
    return new RecordedRace.Shown(
        worth.engine(),
        role(lane.card()),
        half(report.comparison().halves().even(), worth.engine()),
        half(report.comparison().halves().odd(), worth.engine()),
        worth.scaledQuality(),
        Math.min(worth.latencyMs(), busy(lane)) * speed,
        ruled.quality(),
        ruled.latencyMs());
  }

  private static RecordedRace.Role role(EngineCard card) {
    return switch (card.standing()) {
      case BASELINE -> RecordedRace.Role.BASELINE;
      case CONTENDER, RESERVE -> RecordedRace.Role.CONTENDER;
      case CONTRAST -> RecordedRace.Role.CONTRAST;
    };
  }

  private static double half(List<Worth> worths, String engine) {
    return worths.stream()
        .filter(w -> w.engine().equals(engine))
        .mapToDouble(Worth::scaledQuality)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Milliseconds of the processor, which other programs can't lengthen as they can a clock's. */
  private static double busy(Lane lane) {
    return lane.warm().or(lane::first).map(Measurement::cpu).orElse(Long.MAX_VALUE) / 1e6;
  }
}
