package org.signalbox.race;

import java.time.Duration;
import org.signalbox.engine.Cancellation.Registration;

/** Calls back after a time; tests ring by hand. */
public interface Alarms {
  /** Rings once; closing the registration before that takes the alarm back. */
  Registration after(Duration delay, Runnable ring);

  /** Rings again and again until the registration is closed. */
  Registration every(Duration period, Runnable ring);
}
