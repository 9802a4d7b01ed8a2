package org.signalbox.routing;

import org.signalbox.task.Series;

/**
 * Finds how many observations a season of a series has; a room that may forecast can bring its own.
 */
@FunctionalInterface
public interface SeasonFinder {
  /** Observations a season, 1 when there is none. */
  int season(Series series);

  /** Calendar seasons checked by autocorrelation. */
  static SeasonFinder byCalendar() {
    return Seasons::find;
  }
}
