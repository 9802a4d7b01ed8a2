package org.signalbox.routing;

import java.util.List;
import org.signalbox.task.Series;

/**
 * Series taken from a table.
 *
 * @param future steps behind the last observation of every series that the table names without a
 *     value
 */
record Gathered(List<SeriesMaker.Made> made, int future, List<Signal> signals) {
  Gathered {
    made = List.copyOf(made);
    signals = List.copyOf(signals);
  }

  List<Series> series() {
    return made.stream().map(SeriesMaker.Made::series).toList();
  }

  /** The series with those regressors that reach the horizon. */
  List<Series> within(int horizon) {
    return made.stream().map(m -> m.within(horizon)).toList();
  }
}
