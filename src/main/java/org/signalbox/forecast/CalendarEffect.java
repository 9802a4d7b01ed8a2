package org.signalbox.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

/**
 * What a date says of a day or a month beside its place in the week and the year: feasts that most
 * countries with the Western calendar keep, ends of months, working days (the regressors of X-12,
 * Findley, Monsell, Bell, Otto and Chen 1998). National holidays are left to regressors that the
 * user gives.
 */
enum CalendarEffect {
  NEW_YEAR("New Year", Step.DAY, date -> flag(date.getDayOfYear() == 1)),
  CHRISTMAS_EVE("Christmas Eve", Step.DAY, date -> flag(december(date, 24, 24))),
  CHRISTMAS("Christmas", Step.DAY, date -> flag(december(date, 25, 26))),
  BETWEEN_THE_YEARS("between the years", Step.DAY, date -> flag(december(date, 27, 31))),
  EASTER("Easter", Step.DAY, date -> flag(easter(date))),
  MONTH_START("first of the month", Step.DAY, date -> flag(date.getDayOfMonth() == 1)),
  MONTH_END("end of the month", Step.DAY, date -> flag(last(date))),
  WORKING_DAYS("working days", Step.MONTH, CalendarEffect::workingDays),
  EASTER_MONTH(
      "month of Easter", Step.MONTH, date -> days(date).filter(CalendarEffect::easter).count());

  private final String title;
  private final Step step;
  private final ToDoubleFunction<LocalDate> value;

  CalendarEffect(String title, Step step, ToDoubleFunction<LocalDate> value) {
    this.title = title;
    this.step = step;
    this.value = value;
  }

  String title() {
    return title;
  }

  /** At an observation, also a future one. */
  double at(Timeline timeline, int i) {
    return value.applyAsDouble(timeline.at(i).toLocalDate());
  }

  /** Those that a history of {@code n} observations has seen in two years at least. */
  static List<CalendarEffect> learnable(Timeline timeline, int n) {
    return Arrays.stream(values())
        .filter(effect -> timeline.step() == effect.step && timeline.every() == 1)
        .filter(effect -> years(effect, timeline, n) >= 2)
        .toList();
  }

  private static long years(CalendarEffect effect, Timeline timeline, int n) {
    return IntStream.range(0, n)
        .filter(i -> effect.at(timeline, i) != 0)
        .map(i -> timeline.at(i).getYear())
        .distinct()
        .count();
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }

  private static boolean december(LocalDate date, int from, int to) {
    int day = date.getDayOfMonth();
    return date.getMonthValue() == 12 && day >= from && day <= to;
  }

  /** Good Friday to Easter Monday. */
  private static boolean easter(LocalDate date) {
    LocalDate sunday = Easter.of(date.getYear());
    return !date.isBefore(sunday.minusDays(2)) && !date.isAfter(sunday.plusDays(1));
  }

  private static boolean last(LocalDate date) {
    return date.getDayOfMonth() == date.lengthOfMonth();
  }

  /** Weekdays less what the days of the weekend let expect. */
  private static double workingDays(LocalDate date) {
    long weekend =
        days(date).filter(d -> d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0).count();
    return date.lengthOfMonth() - weekend - 2.5 * weekend;
  }

  private static Stream<LocalDate> days(LocalDate date) {
    LocalDate first = date.withDayOfMonth(1);
    return first.datesUntil(first.plusMonths(1));
  }
}
