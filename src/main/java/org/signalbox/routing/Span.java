package org.signalbox.routing;

import java.time.temporal.ChronoUnit;
import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

/**
 * A length of time as a request names it, such as 12 months.
 *
 * @param step {@code INDEX} for "the next 10 values"
 */
record Span(double amount, Step step) {
  private static final double WORKING_DAYS = 5.0 / 7;

  /** How many observations this span covers on a timeline, at least 1. */
  int observations(Timeline timeline) {
    if (step == Step.INDEX || timeline.step() == Step.INDEX) {
      return atLeastOne(amount);
    }
    double seconds = amount * seconds(step);
    if (timeline.step() == Step.WORKDAY) {
      boolean days = step == Step.DAY && amount < 7;
      return atLeastOne(days ? amount : seconds / seconds(Step.DAY) * WORKING_DAYS);
    }
    return atLeastOne(seconds / (seconds(timeline.step()) * timeline.every()));
  }

  private static int atLeastOne(double steps) {
    return (int) Math.clamp(Math.round(steps), 1, 100_000);
  }

  /** Mean length of a step; a year has 365.2425 days. */
  static double seconds(Step step) {
    return switch (step) {
      case INDEX, SECOND -> 1;
      case MINUTE -> 60;
      case HOUR -> 3600;
      case DAY -> 86_400;
      case WORKDAY -> 86_400 / WORKING_DAYS;
      case WEEK -> 7 * 86_400;
      case MONTH -> ChronoUnit.MONTHS.getDuration().toSeconds();
      case QUARTER -> 3.0 * ChronoUnit.MONTHS.getDuration().toSeconds();
      case YEAR -> ChronoUnit.YEARS.getDuration().toSeconds();
    };
  }
}
