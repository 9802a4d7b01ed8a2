package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;
import org.signalbox.task.SeriesForecast;

/** What was fitted to a series, and the parts into which it splits the history. */
final class DecompositionFace {
  private static final int TICKS = 3;

  private final Wording wording;
  private final String family;

  DecompositionFace(Wording wording, String family) {
    this.wording = wording;
    this.family = family;
  }

  Shown of(SeriesForecast.Predicted p) {
    VBox box = Parts.column("decomposition", Parts.label(p.model(), "code"));
    List<String> head = new ArrayList<>();
    List<double[]> parts = new ArrayList<>();
    SeriesForecast.Decomposition d = p.decomposition();
    add("level", d.level(), head, parts);
    add("trend", d.trend(), head, parts);
    add("season", d.season(), head, parts);
    add("rest", d.rest(), head, parts);
    for (int k = 0; k < parts.size(); k++) {
      box.getChildren().add(Parts.grow(plot(head.get(k), parts.get(k))));
    }
    if (parts.isEmpty()) {
      box.getChildren().add(Parts.paragraph(wording.text("view.why.model"), "muted"));
    }
    return Shown.of(box, table(head, parts));
  }

  private void add(String key, double[] values, List<String> head, List<double[]> parts) {
    if (values.length > 0) {
      head.add(wording.text("view.part." + key));
      parts.add(values);
    }
  }

  private Plot plot(String title, double[] values) {
    Extent extent = new Extent().with(values);
    Plot plot = new Plot("part-plot", family);
    plot.show(
        new Axis("", 0, Math.max(1, values.length - 1), Axis.Spacing.LINEAR, List.of()),
        Axis.linear(title, extent.low(), extent.high(), TICKS, wording.words().locale()),
        List.of(
            Layers.line(
                IntStream.range(0, values.length).asDoubleStream().toArray(),
                values,
                "forecast-line")));
    return plot;
  }

  private TableText table(List<String> head, List<double[]> parts) {
    int rows = parts.stream().mapToInt(p -> p.length).min().orElse(0);
    return new TableText(
        head,
        IntStream.range(0, rows)
            .mapToObj(i -> parts.stream().map(p -> wording.figures().number(p[i]).text()).toList())
            .toList());
  }
}
