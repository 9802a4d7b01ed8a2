package org.signalbox.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.signalbox.task.SeriesForecast;

/** Small pictures without axes. */
final class Sparks {
  private static final int BINS = 24;
  private static final int HISTORY = 4;
  private static final int SHORTEST = 24;
  private static final int SHADES = 6;

  private Sparks() {}

  /** The end of the history and what comes after it. */
  static Plot forecast(double[] history, SeriesForecast.Predicted predicted) {
    int ahead = predicted.mean().length;
    int behind = Math.min(history.length, Math.max(SHORTEST, HISTORY * ahead));
    double[] past = Arrays.copyOfRange(history, history.length - behind, history.length);
    double[] before = IntStream.range(0, behind).asDoubleStream().toArray();
    double[] after = IntStream.range(0, ahead).mapToDouble(i -> behind + i).toArray();
    List<Layer> layers = new ArrayList<>();
    Extent extent = new Extent().with(past).with(predicted.mean());
    predicted.bands().stream()
        .max(Comparator.comparingDouble(SeriesForecast.Band::level))
        .ifPresent(
            band -> {
              extent.with(band.low()).with(band.high());
              layers.add(Layers.band(after, band.low(), band.high(), "spark-band"));
            });
    layers.add(Layers.line(before, past, "spark-history"));
    layers.add(Layers.line(after, predicted.mean(), "spark-line"));
    return plot(behind + ahead - 1.0, extent.low(), extent.high(), layers);
  }

  /** How often values fall into equal bins. */
  static Plot histogram(double[] values) {
    Extent extent = new Extent().with(values);
    double[] counts = new double[BINS];
    double span = Math.max(extent.high() - extent.low(), Double.MIN_NORMAL);
    for (double value : values) {
      if (Double.isFinite(value)) {
        counts[Math.clamp((int) ((value - extent.low()) / span * BINS), 0, BINS - 1)]++;
      }
    }
    double most = Arrays.stream(counts).max().orElse(1);
    return plot(BINS, 0, Math.max(1, most), List.of(Layers.bars(counts, "spark-bar")));
  }

  /** Which part of the predictions each class got. */
  static Node shares(List<String> classes, int[] counts) {
    int total = Math.max(1, Arrays.stream(counts).sum());
    int[] order =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.comparingInt(k -> -counts[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    Layer layer =
        sketch -> {
          double from = 0;
          for (int i = 0; i < order.length; i++) {
            double to = from + counts[order[i]] / (double) total;
            double left = sketch.x(from);
            double width = Math.max(0, sketch.x(to) - left - 1);
            double top = sketch.frame().getMinY();
            sketch.add(
                new Rectangle(left, top, width, sketch.frame().getHeight()),
                "share",
                "share-" + Math.min(i, SHADES - 1));
            from = to;
          }
        };
    Plot plot = plot(1, 0, 1, List.of(layer));
    plot.getStyleClass().add("shares");
    String first = order.length == 0 ? "" : classes.get(order[0]);
    long percent = order.length == 0 ? 0 : Math.round(100.0 * counts[order[0]] / total);
    return Parts.column(
        "shares-box", plot, Parts.label(first + " " + percent + " %", "small", "muted"));
  }

  private static Plot plot(double width, double low, double high, List<Layer> layers) {
    Plot plot = new Plot("spark");
    plot.show(
        new Axis("", 0, width, Axis.Spacing.LINEAR, List.of()),
        new Axis("", low, high > low ? high : low + 1, Axis.Spacing.LINEAR, List.of()),
        layers);
    return plot;
  }
}
