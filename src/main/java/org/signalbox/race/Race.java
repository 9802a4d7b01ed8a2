package org.signalbox.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Workers;
import org.signalbox.evaluation.Splits;
import org.signalbox.metering.Meter;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;

/**
 * Races engines on one task: same split, same machine, same number of threads, one after another.
 */
public final class Race {
  private final Engines engines;
  private final Meter meter;
  private final Workers workers;
  private final Alarms alarms;
  private final Measuring measuring;

  public Race(Engines engines, Meter meter, Workers workers, Alarms alarms, Measuring measuring) {
    this.engines = engines;
    this.meter = meter;
    this.workers = workers;
    this.alarms = alarms;
    this.measuring = measuring;
  }

  /**
   * Runs a race to its end on the caller's thread. An engine that breaks, is cancelled or runs out
   * of time ends its own lane only.
   *
   * @param events told in order, one at a time, from this and the workers' threads
   * @param control ends lanes or the race from another thread
   * @throws org.signalbox.task.ProblemException before the first event, when an engine is asked for
   *     that does not serve this kind of task
   */
  public RaceReport run(RaceRequest request, Consumer<RaceEvent> events, RaceControl control) {
    List<RaceEvent> kept = new ArrayList<>();
    Consumer<RaceEvent> keeper =
        event -> {
          if (lasting(event)) {
            kept.add(event);
          }
          events.accept(event);
        };
    var desk = new Desk(meter, workers, alarms, request, control, new Events(keeper));
    measuring.during(() -> run(desk));
    return RaceReport.fold(kept);
  }

  private void run(Desk desk) {
    long seed = desk.request().seed();
    switch (desk.request().task()) {
      case TabularTask t -> new Heats<>(Splits.of(t, seed), desk).run(engines.tabular());
      case ForecastTask t -> new Heats<>(Splits.of(t), desk).run(engines.forecast());
      case TextClassificationTask t ->
          new Heats<>(Splits.of(t, seed), desk).run(engines.classification());
      case GenerationTask t -> new Heats<>(Splits.of(t), desk).run(engines.generation());
      case RetrievalTask t -> new Heats<>(Splits.of(t), desk).run(engines.retrieval());
    }
  }

  /** Whether an event is part of the report; the others only move the screen. */
  private static boolean lasting(RaceEvent event) {
    return switch (event) {
      case RaceEvent.Started _, RaceEvent.LaneEnded _, RaceEvent.Ended _ -> true;
      case RaceEvent.LaneStarted _,
          RaceEvent.PhaseBegan _,
          RaceEvent.Progressed _,
          RaceEvent.Chunk _ ->
          false;
    };
  }
}
