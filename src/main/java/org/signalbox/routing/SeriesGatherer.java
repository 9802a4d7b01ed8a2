package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, List<Integer>> rows = gatherer.rowsOfSeries();
    for (Trait measure : layout.measures()) {
      rows.forEach(
          (id, own) -> {
            String name = layout.longForm() ? id : measure.name();
            boolean both = layout.longForm() && layout.measures().size() > 1;
            gatherer
                .series(both ? id + " " + measure.name() : name, measure, own)
                .ifPresent(series::add);
          });
    }
    return new Gathered(series, series.isEmpty() ? 0 : gatherer.future, gatherer.signals());
  }

  private Map<String, List<Integer>> rowsOfSeries() {
    var rows = new LinkedHashMap<String, List<Integer>>();
    long[] seconds = layout.clock().seconds();
    for (int row = 0; row < seconds.length; row++) {
      if (seconds[row] != TimeColumn.MISSING) {
        rows.computeIfAbsent(id(row), _ -> new ArrayList<>()).add(row);
      }
    }
    return rows;
  }

  private String id(int row) {
    return switch (layout.groups().size()) {
      case 0 -> "";
      case 1 -> layout.groups().getFirst().column().text(row);
      default -> String.join("/", layout.groups().stream().map(g -> g.column().text(row)).toList());
    };
  }

  private java.util.Optional<Series> series(String id, Trait measure, List<Integer> rows) {
    int[] slots = new int[rows.size()];
    int low = Integer.MAX_VALUE;
    int high = -1;
    for (int i = 0; i < slots.length; i++) {
      slots[i] = layout.grid().slot(layout.clock().seconds()[rows.get(i)], first);
      strays += slots[i] < 0 ? 1 : 0;
      low = slots[i] < 0 ? low : Math.min(low, slots[i]);
      high = Math.max(high, slots[i]);
    }
    if (high < 0 || high - low >= LONGEST) {
      return java.util.Optional.empty();
    }
    double[] sums = new double[high - low + 1];
    int[] counts = new int[sums.length];
    double[] values = ((NumberColumn) measure.column()).values();
    for (int i = 0; i < slots.length; i++) {
      double value = values[rows.get(i)];
      if (slots[i] >= 0 && !Double.isNaN(value)) {
        sums[slots[i] - low] += value;
        averaged += counts[slots[i] - low]++ > 0 ? 1 : 0;
      }
    }
    return trimmed(id, low, sums, counts);
  }

  private java.util.Optional<Series> trimmed(String id, int low, double[] sums, int[] counts) {
    int start = 0;
    int end = sums.length;
    while (end > 0 && counts[end - 1] == 0) {
      end--;
    }
    while (start < end && counts[start] == 0) {
      start++;
    }
    if (end == 0) {
      return java.util.Optional.empty();
    }
    double[] values = new double[end - start];
    for (int i = 0; i < values.length; i++) {
      values[i] = counts[start + i] == 0 ? Double.NaN : sums[start + i] / counts[start + i];
      gaps += counts[start + i] == 0 ? 1 : 0;
    }
    future = Math.min(future, sums.length - end);
    return java.util.Optional.of(new Series(id, timeline(low + start), values));
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
