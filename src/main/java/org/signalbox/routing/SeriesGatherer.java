package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.NumberColumn;

/** Takes the series out of a table that is read whole. */
final class SeriesGatherer {
  /** So many series are enough to judge the steps of all. */
  private static final int SAMPLE = 500;

  private final Layout layout;
  private final SeriesRows rows;
  private final List<Trait> beside;

  private SeriesGatherer(Layout layout, List<Trait> beside) {
    this.layout = layout;
    this.rows = SeriesRows.of(layout);
    this.beside = beside;
  }

  /**
   * @param beside measures that are not forecast and may be known ahead
   */
  static Gathered gather(Layout layout, List<Trait> beside) {
    return new SeriesGatherer(layout, beside).gathered();
  }

  private Gathered gathered() {
    var tally = new Tally(Merging.MEAN);
    List<String> names = beside.stream().map(Trait::name).toList();
    var maker = new SeriesMaker(paces(), names, tally);
    var made = new ArrayList<SeriesMaker.Made>();
    boolean both = layout.longForm() && layout.measures().size() > 1;
    for (Trait measure : layout.measures()) {
      for (int k = 0; k < rows.count(); k++) {
        String id = layout.longForm() ? rows.id(k) : measure.name();
        made.add(maker.make(points(both ? id + " " + measure.name() : id, measure, k)));
      }
    }
    int future = made.stream().mapToInt(SeriesMaker.Made::ahead).min().orElse(0);
    return new Gathered(made, future, tally.signals());
  }

  private Paces paces() {
    var samples = new ArrayList<long[]>();
    int every = Math.max(1, rows.count() / SAMPLE);
    for (int k = 0; k < rows.count(); k += every) {
      samples.add(Arrays.stream(seconds(k)).sorted().distinct().toArray());
    }
    return Paces.of(Optional.of(layout.shared()), samples);
  }

  private long[] seconds(int series) {
    return Arrays.stream(rows.rows(series))
        .mapToLong(row -> layout.clock().seconds()[row])
        .toArray();
  }

  private Points points(String id, Trait measure, int series) {
    double[][] others = new double[beside.size()][];
    Arrays.setAll(others, k -> values(beside.get(k), series));
    return new Points(id, seconds(series), values(measure, series), others);
  }

  private double[] values(Trait measure, int series) {
    double[] all = ((NumberColumn) measure.column()).values();
    return Arrays.stream(rows.rows(series)).mapToDouble(row -> all[row]).toArray();
  }
}
