package org.signalbox.routing;

import java.util.List;
import org.signalbox.task.Series;

/**
 * Series taken from a table.
 *
 * @param future steps behind the last observation of every series that the table names without a
 *     value
 */
record Gathered(List<Series> series, int future, List<Signal> signals) {
  Gathered {
    series = List.copyOf(series);
    signals = List.copyOf(signals);
  }
}
