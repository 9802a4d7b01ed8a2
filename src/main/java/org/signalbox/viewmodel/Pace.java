package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.Optional;

/** Tells the time left of something that goes on as it went so far. */
final class Pace {
  /** Before it a guess would jump about. */
  private static final double TELLING = 0.02;

  private Pace() {}

  /**
   * @param fraction done, from 0 to 1
   * @return empty while it can't be told
   */
  static Optional<Duration> left(double fraction, long elapsedNanos) {
    return fraction < TELLING
        ? Optional.empty()
        : Optional.of(
            Duration.ofNanos(Math.round(elapsedNanos * Math.max(0, 1 - fraction) / fraction)));
  }
}
