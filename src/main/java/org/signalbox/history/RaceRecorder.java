package org.signalbox.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.Comparison;
import org.signalbox.metering.Machine;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;

/**
 * Keeps a race while it runs. What can't be kept is said once and never stops the race. One
 * recorder listens to one race.
 */
public final class RaceRecorder implements Consumer<RaceEvent> {
  private final RaceStore store;
  private final Race race;
  private final Clock clock;
  private final Consumer<Problem> notices;
  private final List<Lane> lanes = new ArrayList<>();
  private OptionalLong id = OptionalLong.empty();

  /**
   * What is raced and how it was ordered.
   *
   * @param speed of this machine against the reference machine
   */
  public record Race(Task task, Replay.Setting setting, Machine machine, double speed) {}

  /**
   * @param notices told when the race can't be kept
   */
  public RaceRecorder(RaceStore store, Race race, Clock clock, Consumer<Problem> notices) {
    this.store = store;
    this.race = race;
    this.clock = clock;
    this.notices = notices;
  }

  @Override
  public void accept(RaceEvent event) {
    try {
      switch (event) {
        case RaceEvent.Started started ->
            id = OptionalLong.of(store.begin(clock.instant(), start(started)));
        case RaceEvent.LaneEnded ended -> {
          lanes.add(ended.lane());
          id.ifPresent(known -> store.lane(known, PastLane.of(ended.lane())));
        }
        case RaceEvent.Ended ended -> id.ifPresent(known -> end(known, ended.comparison()));
        case RaceEvent.LaneStarted _,
            RaceEvent.PhaseBegan _,
            RaceEvent.Progressed _,
            RaceEvent.Chunk _ -> {}
      }
    } catch (ProblemException e) {
      id = OptionalLong.empty();
      notices.accept(e.problem());
    }
  }

  private void end(long known, Comparison comparison) {
    store.end(known, clock.instant(), comparison);
    Experienced.of(race.task().name(), race.task(), lanes, comparison, race.speed())
        .ifPresent(experience -> store.learned(known, experience));
  }

  private RaceStart start(RaceEvent.Started started) {
    Machine machine = race.machine();
    return new RaceStart(
        race.task().name(),
        race.task().problemType().word(),
        started.engines().stream().map(EngineCard::id).toList(),
        started.routed(),
        started.split(),
        machine.processor() + ", " + machine.system(),
        started.threads(),
        Replay.ordered(race.setting(), started.seed()));
  }
}
