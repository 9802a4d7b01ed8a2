package org.signalbox.view;

import java.util.Arrays;
import java.util.List;

/** How often values fall into equal bins. */
final class Histogram {
  private static final int BINS = 24;
  private static final int TICKS = 5;

  private Histogram() {}

  static Plot of(double[] values, Wording wording, String... styles) {
    Extent extent = new Extent().with(values);
    double low = extent.low();
    double width = (extent.high() - low) / BINS;
    double[] counts = new double[BINS];
    for (double value : values) {
      if (Double.isFinite(value)) {
        int bin = width > 0 ? (int) ((value - low) / width) : 0;
        counts[Math.clamp(bin, 0, BINS - 1)]++;
      }
    }
    Axis values1 =
        Axis.linear("", low, low + BINS * Math.max(width, 1e-12), TICKS, wording.words().locale());
    double most = Arrays.stream(counts).max().orElse(1);
    Axis y =
        Axis.linear(
            wording.text("view.count"), 0, Math.max(1, most), TICKS, wording.words().locale());
    List<Axis.Tick> ticks =
        values1.ticks().stream()
            .filter(t -> t.value() >= low && t.value() <= low + BINS * width)
            .map(t -> new Axis.Tick((t.value() - low) / Math.max(width, 1e-12), t.label()))
            .toList();
    Plot plot = new Plot(styles);
    plot.show(
        new Axis(wording.text("view.predicted"), 0, BINS, Axis.Spacing.LINEAR, ticks),
        y,
        List.of(Layers.bars(counts, "bar")));
    return plot;
  }
}
