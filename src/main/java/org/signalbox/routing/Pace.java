package org.signalbox.routing;

import java.time.LocalDateTime;
import java.util.List;
import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

/**
 * How fast observations follow each other.
 *
 * @param every how many steps lie between two of them
 */
record Pace(Step step, int every) {
  /** The share of steps that must hold an observation for a pace to be fine enough. */
  private static final double FILLED = 0.8;

  /** Monday, 29 December 1969: weeks are counted from it. */
  private static final long MONDAY = -3 * 86_400L;

  /** Paces into which irregular times are put together, the finest first. */
  private static final List<Pace> CALENDAR =
      List.of(
          new Pace(Step.SECOND, 1),
          new Pace(Step.SECOND, 10),
          new Pace(Step.MINUTE, 1),
          new Pace(Step.MINUTE, 5),
          new Pace(Step.MINUTE, 15),
          new Pace(Step.HOUR, 1),
          new Pace(Step.HOUR, 6),
          new Pace(Step.DAY, 1),
          new Pace(Step.WEEK, 1),
          new Pace(Step.MONTH, 1),
          new Pace(Step.QUARTER, 1),
          new Pace(Step.YEAR, 1));

  static Pace of(Timeline timeline) {
    return new Pace(timeline.step(), timeline.every());
  }

  /**
   * The finest pace of the calendar of which the irregular times leave at most a fifth empty.
   *
   * @param series sorted, different times of each
   */
  static Pace filledBy(List<long[]> series) {
    for (Pace pace : CALENDAR) {
      double filled = 0;
      double steps = 0;
      for (long[] unique : series) {
        double span = (double) pace.index(unique[unique.length - 1]) - pace.index(unique[0]) + 1;
        filled += pace.filled(unique);
        steps += span;
      }
      if (filled >= FILLED * steps) {
        return pace;
      }
    }
    return CALENDAR.getLast();
  }

  private int filled(long[] unique) {
    int filled = 0;
    long last = Long.MIN_VALUE;
    for (long second : unique) {
      long index = index(second);
      filled += index == last ? 0 : 1;
      last = index;
    }
    return filled;
  }

  /** The number of the step that a second falls into, on the calendar's own count. */
  long index(long second) {
    int months = Grid.monthsOf(step);
    if (months > 0) {
      return Math.floorDiv(Grid.month(second), (long) months * every);
    }
    return Math.floorDiv(second - origin(), width());
  }

  /** When the step begins that a second falls into. */
  LocalDateTime begin(long second) {
    int months = Grid.monthsOf(step);
    if (months > 0) {
      long month = index(second) * months * every;
      return LocalDateTime.of(
          (int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1, 0, 0);
    }
    return Grid.at(index(second) * width() + origin());
  }

  private long origin() {
    return step == Step.WEEK ? MONDAY : 0;
  }

  private long width() {
    return (long) Span.seconds(step) * every;
  }
}
