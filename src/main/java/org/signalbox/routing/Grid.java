package org.signalbox.routing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

/**
 * Equal steps on which points in time lie.
 *
 * @param timeline starts at the first point
 * @param onGrid share of the points that lie on a step
 * @param coverage share of the steps that have a point
 */
record Grid(Timeline timeline, double onGrid, double coverage) {
  private static final int MONTHS = 12;

  /** The grid of sorted, different points; empty for fewer than three. */
  static Optional<Grid> of(long[] unique) {
    if (unique.length < 3) {
      return Optional.empty();
    }
    Grid months = months(unique);
    if (months.onGrid >= 0.95 && months.coverage >= 0.3) {
      return Optional.of(months);
    }
    return Optional.of(seconds(unique));
  }

  /** Positions that are only counted. */
  static Grid positions(long[] unique) {
    double steps = unique[unique.length - 1] - unique[0] + 1.0;
    return new Grid(Timeline.index(), 1, unique.length / steps);
  }

  boolean regular() {
    return onGrid >= 0.9 && coverage >= 0.5;
  }

  /** The step of a point on this grid, counted from 0; -1 when it lies on none. */
  int slot(long second, long first) {
    Step step = timeline.step();
    if (step == Step.INDEX) {
      return (int) (second - first);
    }
    if (step == Step.WORKDAY) {
      return workday(second, first);
    }
    long months = (long) monthsOf(step) * timeline.every();
    if (months > 0) {
      long apart = month(second) - month(first);
      return apart % months == 0 ? (int) (apart / months) : -1;
    }
    long width = (long) Span.seconds(step) * timeline.every();
    long nearest = Math.round((double) (second - first) / width);
    return Math.abs(second - first - nearest * width) * 10 <= width ? (int) nearest : -1;
  }

  /** Months of a step, 0 for a step that is no number of months. */
  static int monthsOf(Step step) {
    return switch (step) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case YEAR -> MONTHS;
      case INDEX, SECOND, MINUTE, HOUR, DAY, WORKDAY, WEEK -> 0;
    };
  }

  private static int workday(long second, long first) {
    LocalDateTime at = at(second);
    if (at.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
      return -1;
    }
    long monday = Math.floorDiv(second, 86_400) - at.getDayOfWeek().getValue();
    long start = Math.floorDiv(first, 86_400) - at(first).getDayOfWeek().getValue();
    int days = at.getDayOfWeek().getValue() - at(first).getDayOfWeek().getValue();
    return (int) ((monday - start) / 7 * 5 + days);
  }

  private static Grid months(long[] unique) {
    var gaps = new HashMap<Long, Integer>();
    int day = at(unique[0]).getDayOfMonth();
    int even = 0;
    for (int i = 0; i < unique.length; i++) {
      LocalDateTime at = at(unique[i]);
      boolean end = at.getDayOfMonth() == at.toLocalDate().lengthOfMonth();
      boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
      even += midnight && (at.getDayOfMonth() == day || end && day >= 28) ? 1 : 0;
      if (i > 0) {
        gaps.merge(month(unique[i]) - month(unique[i - 1]), 1, Integer::sum);
      }
    }
    long gap = Math.max(1, commonest(gaps));
    double steps = (month(unique[unique.length - 1]) - month(unique[0])) / (double) gap + 1;
    long fitting =
        Arrays.stream(unique).filter(s -> (month(s) - month(unique[0])) % gap == 0).count();
    double share = Math.min(even, fitting) / (double) unique.length;
    boolean crowded = gaps.getOrDefault(0L, 0) > 0.05 * unique.length;
    return new Grid(
        monthly(unique[0], gap), crowded ? 0 : share, Math.min(1, unique.length / steps));
  }

  private static Timeline monthly(long first, long gap) {
    if (gap % MONTHS == 0) {
      return new Timeline(at(first), Step.YEAR, (int) gap / MONTHS);
    }
    return gap == 3
        ? new Timeline(at(first), Step.QUARTER, 1)
        : new Timeline(at(first), Step.MONTH, (int) gap);
  }

  private static Grid seconds(long[] unique) {
    var gaps = new HashMap<Long, Integer>();
    for (int i = 1; i < unique.length; i++) {
      gaps.merge(unique[i] - unique[i - 1], 1, Integer::sum);
    }
    Timeline timeline = even(unique[0], commonest(gaps));
    if (timeline.step() == Step.DAY && timeline.every() == 1 && workweek(unique)) {
      timeline = new Timeline(timeline.start(), Step.WORKDAY, 1);
    }
    Grid plain = new Grid(timeline, 1, 1);
    int on = 0;
    for (long at : unique) {
      on += plain.slot(at, unique[0]) >= 0 ? 1 : 0;
    }
    double steps = Math.max(unique.length, plain.reach(unique));
    return new Grid(timeline, on / (double) unique.length, unique.length / steps);
  }

  private double reach(long[] unique) {
    double width = Span.seconds(timeline.step()) * timeline.every();
    return (unique[unique.length - 1] - unique[0]) / width + 1;
  }

  private static Timeline even(long first, long gap) {
    for (Step step : new Step[] {Step.WEEK, Step.DAY, Step.HOUR, Step.MINUTE}) {
      long width = (long) Span.seconds(step);
      if (gap % width == 0) {
        return new Timeline(at(first), step, (int) Math.min(Integer.MAX_VALUE, gap / width));
      }
    }
    return new Timeline(at(first), Step.SECOND, (int) Math.clamp(gap, 1, Integer.MAX_VALUE));
  }

  /** No Saturday and no Sunday in a fortnight or more of days. */
  private static boolean workweek(long[] unique) {
    return unique.length >= 10
        && Arrays.stream(unique)
            .allMatch(s -> at(s).getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue());
  }

  private static long commonest(HashMap<Long, Integer> gaps) {
    return gaps.entrySet().stream()
        .max(
            (a, b) ->
                Integer.compare(a.getValue(), b.getValue()) != 0
                    ? Integer.compare(a.getValue(), b.getValue())
                    : Long.compare(b.getKey(), a.getKey()))
        .orElseThrow()
        .getKey();
  }

  static long month(long second) {
    LocalDateTime at = at(second);
    return at.getYear() * (long) MONTHS + at.getMonthValue() - 1;
  }

  static LocalDateTime at(long second) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
  }
}
