package org.signalbox.race;

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
      events.accept(new RaceEvent.PhaseBegan(engine, next));
    }
    tell(start(next), elapsed);
  }

  synchronized void done(double fraction, long elapsed) {
    double from = phase.map(LaneProgress::start).orElse(0.0);
    double to = phase.map(LaneProgress::end).orElse(1.0);
    tell(from + Math.clamp(fraction, 0, 1) * (to - from), elapsed);
  }

  synchronized void turnDone(long elapsed) {
    phase = Optional.empty();
    tell(1, elapsed);
    turnsDone++;
  }

  private void tell(double ofTurn, long elapsed) {
    double whole = Math.min(1, (turnsDone + ofTurn) / turns);
    if (whole >= told + VISIBLE || (whole == 1 && told < 1)) {
      told = whole;
      events.accept(new RaceEvent.Progressed(engine, whole, elapsed));
    }
  }

  /** Where a phase begins within a turn; nobody knows the shares before the first turn. */
  private static double start(Phase phase) {
    return switch (phase) {
      case LOAD -> 0;
      case FIT -> 0.1;
      case PREDICT -> 0.5;
    };
  }

  private static double end(Phase phase) {
    return switch (phase) {
      case LOAD -> 0.1;
      case FIT -> 0.5;
      case PREDICT -> 1;
    };
  }
}
