package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.Optional;

/**
 * How far something is that runs in the background.
 *
 * @param fraction done, from 0 to 1; negative while unknown
 * @param left expected to remain, once that can be told
 */
public record Underway(Phase phase, double fraction, Optional<Duration> left) {
  /** What it does. */
  public enum Phase {
    RUNNING,
    /** A cancel was asked for, and what runs has not come to its end yet. */
    STOPPING
  }

  static Underway begun() {
    return new Underway(Phase.RUNNING, -1, Optional.empty());
  }

  /** The same further on; what stops has no time left to tell. */
  Underway at(double fraction, long elapsedNanos) {
    double share = Math.clamp(fraction, 0, 1);
    return phase == Phase.STOPPING
        ? this
        : new Underway(phase, share, Pace.left(share, elapsedNanos));
  }

  Underway stopping() {
    return new Underway(Phase.STOPPING, fraction, Optional.empty());
  }
}
