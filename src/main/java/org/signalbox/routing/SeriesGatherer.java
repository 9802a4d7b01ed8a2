package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Series;
import org.signalbox.task.TimeColumn;
import org.signalbox.task.Timeline;

/** Puts the rows of a table on equal steps: gaps become NaN, rows of one time are averaged. */
final class SeriesGatherer {
  /** A series longer than this is no series but a mistaken step. */
  private static final int LONGEST = 2_000_000;

  private final Layout layout;
  private final long first;
  private int gaps;
  private int averaged;
  private int strays;
  private int future = Integer.MAX_VALUE;

  private SeriesGatherer(Layout layout) {
    this.layout = layout;
    this.first =
        Arrays.stream(layout.clock().seconds())
            .filter(s -> s != TimeColumn.MISSING)
            .min()
            .orElseThrow();
  }

  static Gathered gather(Layout layout) {
    var gatherer = new SeriesGatherer(layout);
    var series = new ArrayList<Series>();
    SeriesRows rows = SeriesRows.of(layout);
    boolean both = layout.longForm() && layout.measures().size() > 1;
    for (Trait measure : layout.measures()) {
      for (int k = 0; k < rows.count(); k++) {
        String id = layout.longForm() ? rows.id(k) : measure.name();
        String full = both ? id + " " + measure.name() : id;
        gatherer.series(full, measure, rows.rows(k)).ifPresent(series::add);
      }
    }
    int future = gatherer.future == Integer.MAX_VALUE ? 0 : gatherer.future;
    return new Gathered(series, future, gatherer.signals());
  }

  private Optional<Series> series(String id, Trait measure, int[] rows) {
    int[] slots = new int[rows.length];
    int low = Integer.MAX_VALUE;
    int high = -1;
    for (int i = 0; i < slots.length; i++) {
      slots[i] = layout.grid().slot(layout.clock().seconds()[rows[i]], first);
      strays += slots[i] < 0 ? 1 : 0;
      low = slots[i] < 0 ? low : Math.min(low, slots[i]);
      high = Math.max(high, slots[i]);
    }
    if (high < 0) {
      return Optional.of(unknown(id, 0));
    }
    if (high - low >= LONGEST) {
      return Optional.empty();
    }
    double[] sums = new double[high - low + 1];
    int[] counts = new int[sums.length];
    double[] values = ((NumberColumn) measure.column()).values();
    for (int i = 0; i < slots.length; i++) {
      double value = values[rows[i]];
      if (slots[i] >= 0 && !Double.isNaN(value)) {
        sums[slots[i] - low] += value;
        averaged += counts[slots[i] - low]++ > 0 ? 1 : 0;
      }
    }
    return trimmed(id, low, sums, counts);
  }

  private Optional<Series> trimmed(String id, int low, double[] sums, int[] counts) {
    int start = 0;
    int end = sums.length;
    while (end > 0 && counts[end - 1] == 0) {
      end--;
    }
    while (start < end && counts[start] == 0) {
      start++;
    }
    if (end == 0) {
      return Optional.of(unknown(id, low));
    }
    double[] values = new double[end - start];
    for (int i = 0; i < values.length; i++) {
      values[i] = counts[start + i] == 0 ? Double.NaN : sums[start + i] / counts[start + i];
      gaps += counts[start + i] == 0 ? 1 : 0;
    }
    future = Math.min(future, sums.length - end);
    return Optional.of(new Series(id, timeline(low + start), values));
  }

  /** A series without any value stays in the task, so that its failure is told and not hidden. */
  private Series unknown(String id, int slot) {
    return new Series(id, timeline(slot), new double[] {Double.NaN});
  }

  private Timeline timeline(int slot) {
    Timeline timeline = layout.grid().timeline();
    return timeline.step() == Timeline.Step.INDEX
        ? timeline
        : new Timeline(timeline.at(slot), timeline.step(), timeline.every());
  }

  private List<Signal> signals() {
    var signals = new ArrayList<Signal>();
    if (gaps > 0) {
      signals.add(SeriesBuilder.signal("gaps", gaps, -0.1, "SB-ROUTING-62"));
    }
    if (averaged > 0) {
      signals.add(SeriesBuilder.signal("averaged", averaged, -0.2, "SB-ROUTING-63"));
    }
    if (strays > 0) {
      signals.add(SeriesBuilder.signal("strays", strays, -0.2, "SB-ROUTING-75"));
    }
    return signals;
  }
}
