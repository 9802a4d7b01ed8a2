package org.signalbox.race;

import java.time.Duration;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Outcome.Reason;

/**
 * Ends the work of one lane at the user's wish or at the time limit, and remembers which it was.
 */
final class Leash {
  private final Cancellation cancellation = new Cancellation();
  private final Cancellation lane;
  private final Cancellation race;
  private final Alarms alarms;
  private Optional<Reason> reason = Optional.empty();

  Leash(String engine, Desk desk) {
    lane = desk.control().lane(engine);
    race = desk.control().whole();
    alarms = desk.alarms();
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** Who ended the work; empty while nobody did. */
  synchronized Optional<Reason> reason() {
    return reason;
  }

  /**
   * Does the work on the caller's thread.
   *
   * @return what ended it early, whatever that was: a broken engine must not end the race
   */
  Optional<Throwable> run(Duration left, Runnable work) {
    try (var _ = lane.onCancel(() -> stop(Reason.USER));
        var _ = race.onCancel(() -> stop(Reason.USER));
        var _ = alarms.after(left, () -> stop(Reason.TIME_LIMIT))) {
      cancellation.check();
      work.run();
      return Optional.empty();
    } catch (Throwable e) {
      return Optional.of(e);
    }
  }

  private void stop(Reason who) {
    synchronized (this) {
      reason = reason.or(() -> Optional.of(who));
    }
    cancellation.cancel();
  }
}
