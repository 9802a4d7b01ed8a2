package org.signalbox.routing;

import java.time.LocalDateTime;
import org.signalbox.task.Series;
import org.signalbox.task.Timeline;

/** How many steps to forecast, and why. */
record Horizon(int steps, Signal signal) {
  static Horizon of(TableFacts facts, Grid grid, Gathered gathered, int season) {
    Timeline timeline = grid.timeline();
    Ask ask = facts.ask();
    Series longest =
        gathered.series().stream()
            .max((a, b) -> Integer.compare(a.length(), b.length()))
            .orElseThrow();
    if (facts.request().horizon().isPresent()) {
      return horizon(facts.request().horizon().getAsInt(), "horizon-by-hand", "SB-ROUTING-43");
    }
    if (ask.span().isPresent()) {
      int steps = ask.span().get().observations(timeline);
      return horizon(steps, "horizon-in-request", "SB-ROUTING-60");
    }
    if (ask.untilYear().isPresent()) {
      int steps = until(ask.untilYear().getAsInt(), longest);
      if (steps > 0) {
        return horizon(steps, "horizon-in-request", "SB-ROUTING-60");
      }
    }
    if (gathered.future() > 0) {
      return horizon(gathered.future(), "empty-rows-ahead", "SB-ROUTING-76");
    }
    return horizon(usual(timeline, longest.length(), season), "usual-horizon", "SB-ROUTING-61");
  }

  private static Horizon horizon(int steps, String name, String code) {
    int within = Math.clamp(steps, 1, Request.MOST_STEPS);
    String words = within < steps ? "SB-ROUTING-77" : code;
    return new Horizon(within, SeriesBuilder.signal(name, within, 0.2, words));
  }

  /** Steps from the end of a series to the end of a year; 0 when the series is only counted. */
  private static int until(int year, Series series) {
    if (series.timeline().step() == Timeline.Step.INDEX) {
      return 0;
    }
    LocalDateTime end = LocalDateTime.of(year + 1, 1, 1, 0, 0);
    int steps = 0;
    while (steps <= Request.MOST_STEPS
        && series.timeline().at(series.length() + steps).isBefore(end)) {
      steps++;
    }
    return steps;
  }

  /** A season or two, else the horizon of the M4 competition for this step; a third at most. */
  private static int usual(Timeline timeline, int length, int season) {
    int steps =
        switch (timeline.step()) {
          case YEAR -> 6;
          case QUARTER -> 8;
          case MONTH -> 12;
          case WEEK -> 13;
          case DAY -> 14;
          case WORKDAY -> 10;
          case HOUR -> 48;
          case SECOND, MINUTE -> 60;
          case INDEX -> 10;
        };
    int wanted = season > 1 ? (season < 10 ? 2 * season : season) : steps;
    return Math.max(1, Math.min(wanted, length / 3));
  }
}
