package org.signalbox.task;

import java.time.LocalDateTime;

/**
 * When the observations of a series were made: equal steps from a start.
 *
 * @param start the first observation; its date is without meaning when the step is {@code INDEX}
 * @param every how many steps lie between two observations, at least 1
 */
public record Timeline(LocalDateTime start, Step step, int every) {
  /** The unit of time between two observations. */
  public enum Step {
    INDEX,
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    /** Mondays to Fridays. */
    WORKDAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }

  private static final int WORKDAYS = 5;

  public Timeline {
    if (every < 1) {
      throw new IllegalArgumentException("steps between observations: " + every);
    }
  }

  /** A series that only knows its order. */
  public static Timeline index() {
    return new Timeline(LocalDateTime.of(2000, 1, 1, 0, 0), Step.INDEX, 1);
  }

  /**
   * The time of observation {@code i}, counted from 0; beyond the end it is the future. Months and
   * years that start on the last day of a month stay on last days: the month after 30 April ends on
   * 31 May.
   */
  public LocalDateTime at(int i) {
    long n = (long) i * every;
    return switch (step) {
      case INDEX -> start.plusDays(n);
      case SECOND -> start.plusSeconds(n);
      case MINUTE -> start.plusMinutes(n);
      case HOUR -> start.plusHours(n);
      case DAY -> start.plusDays(n);
      case WORKDAY -> workday(n);
      case WEEK -> start.plusWeeks(n);
      case MONTH -> month(n);
      case QUARTER -> month(3 * n);
      case YEAR -> month(12 * n);
    };
  }

  private LocalDateTime month(long n) {
    LocalDateTime at = start.plusMonths(n);
    boolean last = start.getDayOfMonth() == start.toLocalDate().lengthOfMonth();
    return last ? at.withDayOfMonth(at.toLocalDate().lengthOfMonth()) : at;
  }

  private LocalDateTime workday(long n) {
    int weekday = Math.min(WORKDAYS, start.getDayOfWeek().getValue()) - 1;
    LocalDateTime monday = start.minusDays(start.getDayOfWeek().getValue() - 1L);
    long days = weekday + n;
    return monday.plusWeeks(Math.floorDiv(days, WORKDAYS)).plusDays(Math.floorMod(days, WORKDAYS));
  }

  /** The time of observation {@code i} as people and files write it. */
  public String label(int i) {
    return switch (step) {
      case INDEX -> Integer.toString(i + 1);
      case SECOND, MINUTE, HOUR -> at(i).toString();
      case DAY, WORKDAY, WEEK, MONTH, QUARTER, YEAR -> at(i).toLocalDate().toString();
    };
  }
}
