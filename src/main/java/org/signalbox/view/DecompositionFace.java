package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Predicted;

/** The parts into which a model splits the history of a series. */
final class DecompositionFace {
  private static final int TICKS = 3;

  private final Wording wording;
  private final String family;

  DecompositionFace(Wording wording, String family) {
    this.wording = wording;
    this.family = family;
  }

  Shown of(ForecastAnswer answer) {
    SeriesPicker picker = new SeriesPicker(answer, wording);
    List<Predicted> split = picker.predicted();
    return picker.of(
        this::picture, split.isEmpty() ? TableText.empty() : table(parts(split.getFirst())));
  }

  private record Part(String name, double[] values) {}

  private List<Part> parts(Predicted p) {
    SeriesForecast.Decomposition d = p.decomposition();
    return Stream.of(
            part("level", d.level()),
            part("trend", d.trend()),
            part("season", d.season()),
            part("rest", d.rest()))
        .filter(part -> part.values().length > 0)
        .toList();
  }

  private Part part(String key, double[] values) {
    return new Part(wording.text("view.part." + key), values);
  }

  private Node picture(Predicted p) {
    VBox box = Parts.column("decomposition");
    for (Part part : parts(p)) {
      box.getChildren().add(Parts.grow(plot(part.name(), part.values())));
    }
    if (box.getChildren().isEmpty()) {
      box.getChildren().add(Parts.paragraph(wording.text("view.why.model"), "muted"));
    }
    return box;
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

  private TableText table(List<Part> parts) {
    int rows = parts.stream().mapToInt(p -> p.values().length).min().orElse(0);
    return new TableText(
        parts.stream().map(Part::name).toList(),
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    parts.stream()
                        .map(p -> wording.figures().number(p.values()[i]).text())
                        .toList())
            .toList());
  }
}
