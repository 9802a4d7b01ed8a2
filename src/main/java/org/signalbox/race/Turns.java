package org.signalbox.race;

import java.time.Duration;
import java.util.List;
import org.signalbox.engine.ChunkSink;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.metering.MeteredRun;
import org.signalbox.task.Answer;
import org.signalbox.task.Task;

/** Lets one engine fit and answer, under the meter, and adds up the time it used. */
final class Turns<T extends Task, A extends Answer> {
  private final Engine<T, A> engine;
  private final Desk desk;
  private final Leash leash;
  private final LaneProgress progress;
  private List<Integer> next = List.of();
  private long used;

  Turns(Engine<T, A> engine, Desk desk, Leash leash, LaneProgress progress) {
    this.engine = engine;
    this.desk = desk;
    this.leash = leash;
    this.progress = progress;
  }

  /** What is left of the engine's time. */
  Duration left() {
    return desk.request().limit(engine.card().id()).minusNanos(used);
  }

  /** The same lane's turns, with the search of the next one ended after these trials. */
  Turns<T, A> within(List<Integer> trials) {
    next = trials;
    return this;
  }

  /** A turn whose answer the user waits for: it is shown while it is written. */
  Turn<A> shown(T task) {
    String id = engine.card().id();
    return turn(task, text -> desk.events().accept(new RaceEvent.Chunk(id, text)));
  }

  /** A turn for the sake of its marks or its time. */
  Turn<A> silent(T task) {
    return turn(task, text -> {});
  }

  private Turn<A> turn(T task, ChunkSink chunks) {
    MeteredRun run = desk.meter().begin(context(chunks));
    try (var _ = desk.watchMemory();
        Fitted<T, A> fitted = engine.repeating(next).fit(task, run.context())) {
      run.context().phase(Phase.PREDICT);
      Result<A> result = fitted.predict(task, run.context());
      leash.cancellation().check();
      progress.turnDone(used + run.elapsed());
      return new Turn<>(result, run.end(fitted.usage().plus(result.usage())), fitted.trials());
    } finally {
      used += run.elapsed();
    }
  }

  private RunContext context(ChunkSink chunks) {
    long start = desk.meter().ticker().nanos() - used;
    return new RunContext(
        phase -> progress.begin(phase, desk.meter().ticker().nanos() - start),
        done -> progress.done(done, desk.meter().ticker().nanos() - start),
        chunks,
        leash.cancellation(),
        desk.workers(),
        desk.meter().ticker(),
        desk.request().seed());
  }
}
