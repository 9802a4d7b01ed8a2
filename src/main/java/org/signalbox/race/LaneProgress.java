package org.signalbox.race;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.engine.Phase;

/**
 * Turns the progress of phases into that of the whole lane. It never runs backwards, and tells only
 * steps that somebody could see.
 */
final class LaneProgress {
  private static final double VISIBLE = 0.005;

  private final String engine;
  private final Consumer<RaceEvent> events;
  private int turns = 1;
  private int turnsDone;
  private Optional<Phase> phase = Optional.empty();
  private double told = -1;

  /** Where load, fit and predict begin, while nobody knows better. */
  private final double[] starts = {0, 0.1, 0.5};

  /** When each phase of this turn began, -1 where it has not. */
  private final long[] began = {-1, -1, -1};

  private long turnStart;

  LaneProgress(String engine, Consumer<RaceEvent> events) {
    this.engine = engine;
    this.events = events;
  }

  /** Says how many turns the lane has in all, as far as that is known. */
  synchronized void plan(int all) {
    turns = Math.max(1, all);
  }

  synchronized void begin(Phase next, long elapsed) {
    if (phase.isEmpty() || phase.get() != next) {
      phase = Optional.of(next);
      began[next.ordinal()] = began[next.ordinal()] < 0 ? elapsed : began[next.ordinal()];
      events.accept(new RaceEvent.PhaseBegan(engine, next));
    }
    tell(start(next), elapsed);
  }

  synchronized void done(double fraction, long elapsed) {
    double from = phase.map(this::start).orElse(0.0);
    double to = phase.map(this::end).orElse(1.0);
    tell(from + Math.clamp(fraction, 0, 1) * (to - from), elapsed);
  }

  synchronized void turnDone(long elapsed) {
    phase = Optional.empty();
    tell(1, elapsed);
    turnsDone++;
    learn(elapsed);
  }

  private void tell(double ofTurn, long elapsed) {
    double whole = Math.min(1, (turnsDone + ofTurn) / turns);
    if (whole >= told + VISIBLE || (whole == 1 && told < 1)) {
      told = whole;
      events.accept(new RaceEvent.Progressed(engine, whole, elapsed));
    }
  }

  /** Where a phase begins within a turn, as it did in the one before. */
  private double start(Phase phase) {
    return starts[phase.ordinal()];
  }

  private double end(Phase phase) {
    int next = phase.ordinal() + 1;
    return next < starts.length ? starts[next] : 1;
  }

  /** The turns of a lane are alike, so the shares of the last one's phases are the next one's. */
  private void learn(long elapsed) {
    double all = elapsed - turnStart;
    double after = 1;
    for (int p = starts.length - 1; all > 0 && p >= 0; p--) {
      after = began[p] < 0 ? after : Math.clamp((began[p] - turnStart) / all, 0, after);
      starts[p] = after;
    }
    Arrays.fill(began, -1);
    turnStart = elapsed;
  }
}
