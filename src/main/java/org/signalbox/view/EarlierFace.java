package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Insight.Origin;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Predicted;

/** What would have been forecast at earlier moments, over what then happened (rolling origin). */
final class EarlierFace {
  private static final int TICKS = 4;

  /** History shown before the first origin, as a share of what follows it. */
  private static final double LEAD = 0.5;

  private final Wording wording;
  private final ForecastTask task;

  EarlierFace(Wording wording, ForecastTask task) {
    this.wording = wording;
    this.task = task;
  }

  static boolean offered(ForecastAnswer answer) {
    return answer.series().stream()
        .anyMatch(s -> s instanceof Predicted p && !p.insight().origins().isEmpty());
  }

  Shown of(ForecastAnswer answer, String family) {
    List<SeriesForecast> looked =
        answer.series().stream()
            .filter(s -> s instanceof Predicted p && !p.insight().origins().isEmpty())
            .toList();
    SeriesPicker picker = new SeriesPicker(new ForecastAnswer(looked), wording);
    return picker.of(p -> picture(p, family), table(picker.predicted()));
  }

  private Node picture(Predicted p, String family) {
    Plot plot = new Plot("forecast-plot", family);
    plot.setId("earlier-chart");
    draw(plot, series(p), p.insight().origins());
    String errors =
        p.insight().origins().stream()
            .map(o -> wording.figures().number(o.error()).text())
            .collect(Collectors.joining("  "));
    return Parts.column(
        "earlier",
        Parts.grow(plot),
        Parts.paragraph(wording.text("view.earlier.errors", errors), "small", "muted"));
  }

  private Series series(Predicted p) {
    return task.series().stream().filter(s -> s.id().equals(p.id())).findFirst().orElseThrow();
  }

  private void draw(Plot plot, Series series, List<Origin> origins) {
    int first = origins.stream().mapToInt(Origin::at).min().orElseThrow();
    int last = series.length() - 1;
    int from = Math.max(0, (int) (first - LEAD * (last - first)));
    double[] past = java.util.Arrays.copyOfRange(series.values(), from, series.length());
    Extent extent = new Extent().with(past);
    List<Layer> layers = new ArrayList<>();
    layers.add(Layers.line(range(from, series.length()), past, "history-line"));
    for (Origin origin : origins) {
      extent.with(origin.mean());
      int end = origin.at() + origin.mean().length;
      layers.add(Layers.vertical(origin.at() - 0.5, "now-line"));
      layers.add(Layers.line(range(origin.at(), end), origin.mean(), "forecast-line"));
    }
    var locale = wording.words().locale();
    plot.show(
        new Axis(
            "",
            from,
            Math.max(last, from + 1),
            Axis.Spacing.LINEAR,
            TimeTicks.of(series.timeline(), from, last, locale)),
        Axis.linear(task.measure(), extent.low(), extent.high(), TICKS, locale),
        layers);
    plot.setAccessibleText(wording.text("view.earlier.spoken", series.id(), origins.size()));
  }

  private static double[] range(int from, int to) {
    return IntStream.range(from, to).asDoubleStream().toArray();
  }

  private TableText table(List<Predicted> predicted) {
    List<String> head =
        List.of(
            wording.text("view.series"),
            wording.text("view.earlier.from"),
            wording.text("view.earlier.steps"),
            wording.text("view.earlier.error"));
    return new TableText(
        head,
        predicted.stream()
            .flatMap(p -> p.insight().origins().stream().map(o -> line(p, o)))
            .toList());
  }

  private List<String> line(Predicted p, Origin origin) {
    return List.of(
        p.id(),
        series(p).timeline().label(origin.at() - 1),
        Integer.toString(origin.mean().length),
        wording.figures().number(origin.error()).text());
  }
}
