package org.signalbox.lab;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.history.Experienced;
import org.signalbox.race.Entrants;
import org.signalbox.race.Race;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceReport;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.routing.RecordedRace;
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
  Optional<RecordedRace> of(LabTask lab, Contrasts contrasts, RaceControl control) {
    Task task = lab.task();
    List<EngineCard> willing = willing(task, contrasts);
    if (TaskFeatures.of(task).isEmpty() || willing.isEmpty()) {
      return Optional.empty();
    }
    var entrants = new Entrants.Named(willing.stream().map(EngineCard::id).toList());
    var asked =
        new RaceRequest(
            task, entrants, Optional.empty(), Policy.balanced(), seed, RaceRequest.USUAL_LIMIT);
    RaceReport report = race.run(asked, _ -> {}, control);
    return Experienced.of(lab.source(), task, report.lanes(), report.comparison(), speed)
        .map(race -> new RecordedRace(lab.source(), lab.name(), race.features(), race.shown()));
  }

  private List<EngineCard> willing(Task task, Contrasts contrasts) {
    return engines
        .candidates(task)
        .filter(c -> c.suitability() instanceof Suitability.Willing)
        .map(Engines.Candidate::card)
        .filter(card -> card.standing() != Standing.RESERVE)
        .filter(card -> contrasts == Contrasts.RACE || card.standing() != Standing.CONTRAST)
        .toList();
  }
}
