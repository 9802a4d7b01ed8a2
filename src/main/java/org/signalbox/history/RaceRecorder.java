package org.signalbox.history;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
 * Keeps a race while it runs. What can't be kept is said once and never stops the race; it is tried
 * again with all that follows. One recorder listens to one race.
 */
public final class RaceRecorder implements Consumer<RaceEvent> {
  private final RaceStore store;
  private final Race race;
  private final Clock clock;
  private final Consumer<Problem> notices;
  private final List<Lane> lanes = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private long id;
  private boolean told;

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
    switch (event) {
      case RaceEvent.Started started -> {
        Instant began = clock.instant();
        write(() -> id = store.begin(began, start(started)));
      }
      case RaceEvent.LaneEnded ended -> {
        lanes.add(ended.lane());
        write(() -> store.lane(id, PastLane.of(ended.lane())));
      }
      case RaceEvent.Ended ended -> {
        Instant at = clock.instant();
        write(() -> end(at, ended.comparison()));
        if (!waiting.isEmpty()) {
          store.owe(this::write);
        }
      }
      case RaceEvent.LaneStarted _,
          RaceEvent.PhaseBegan _,
          RaceEvent.Progressed _,
          RaceEvent.Chunk _ -> {}
    }
  }

  private void write(Runnable next) {
    waiting.add(next);
    try {
      write();
    } catch (ProblemException e) {
      if (!told) {
        notices.accept(e.problem());
      }
      told = true;
    }
  }

  /** All that is not written yet, in its order: a disk that was full may have room again. */
  private void write() {
    while (!waiting.isEmpty()) {
      waiting.element().run();
      waiting.remove();
    }
  }

  private void end(Instant at, Comparison comparison) {
    store.end(id, at, comparison);
    Experienced.of(race.task().name(), race.task(), lanes, comparison, race.speed())
        .ifPresent(experience -> store.learned(id, experience));
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
