package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an experiment is.
 *
 * @param fraction done, from 0 to 1; negative while unknown
 * @param left expected to remain, once that can be told
 */
public record LessonProgress(double fraction, Optional<Duration> left) {
  /** Before it a guess of the time left would jump about. */
  private static final double TELLING = 0.05;

  static LessonProgress begun() {
    return new LessonProgress(-1, Optional.empty());
  }

  static LessonProgress of(double fraction, Duration elapsed) {
    double share = Math.clamp(fraction, 0, 1);
    return new LessonProgress(
        share,
        share < TELLING
            ? Optional.empty()
            : Optional.of(Duration.ofNanos((long) (elapsed.toNanos() * (1 - share) / share))));
  }
}
