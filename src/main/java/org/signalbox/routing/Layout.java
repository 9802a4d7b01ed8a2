package org.signalbox.routing;

import java.util.Arrays;
import java.util.List;
import org.signalbox.task.TimeColumn;

/**
 * How a table holds series.
 *
 * @param clock the time of each row
 * @param grid the equal steps of the clock
 * @param groups columns that tell the series of a long table apart; empty otherwise
 * @param measures columns that hold observations
 * @param duplicates share of rows whose series and time another row already has
 */
record Layout(Clock clock, Grid grid, List<Trait> groups, List<Trait> measures, double duplicates) {
  Layout {
    groups = List.copyOf(groups);
    measures = List.copyOf(measures);
  }

  boolean longForm() {
    return !groups.isEmpty();
  }

  Layout withMeasures(List<Trait> others) {
    return new Layout(clock, grid, groups, others, duplicates);
  }

  Layout withGrid(Grid other) {
    return new Layout(clock, other, groups, measures, duplicates);
  }

  /** Steps of all times together. */
  Placing.Anchored shared() {
    long first =
        Arrays.stream(clock.seconds()).filter(s -> s != TimeColumn.MISSING).min().orElseThrow();
    return new Placing.Anchored(grid, first);
  }

  String groupNames() {
    return String.join(", ", groups.stream().map(Trait::name).toList());
  }
}
