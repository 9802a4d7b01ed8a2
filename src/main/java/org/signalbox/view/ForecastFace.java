package org.signalbox.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast.Band;
import org.signalbox.task.SeriesForecast.Predicted;

/** A series with what comes after it, and its intervals. */
final class ForecastFace {
  private static final int MOST_HISTORY = 400;
  private static final int TICKS = 5;

  private final Wording wording;
  private final ForecastTask task;

  ForecastFace(Wording wording, ForecastTask task) {
    this.wording = wording;
    this.task = task;
  }

  /** The history alone, or with the forecast of an engine whose family colours it. */
  Shown of(Optional<ForecastAnswer> answer, String family) {
    Picker picker = new Picker(wording, task.series().stream().map(Series::id).toList());
    Plot plot = new Plot("forecast-plot", family);
    plot.setId("forecast-chart");
    Runnable draw = () -> draw(plot, task.series().get(picker.index()), answer);
    picker.onChange(draw);
    draw.run();
    return Shown.of(picker.above(plot), table(answer, ForecastRows.Origin.END));
  }

  /** The last part of the history with the forecast made before it was known. */
  Shown check(ForecastAnswer heldOut, String family) {
    Picker picker = new Picker(wording, task.series().stream().map(Series::id).toList());
    Plot plot = new Plot("forecast-plot", family);
    plot.setId("check-chart");
    Runnable draw =
        () -> {
          Series series = task.series().get(picker.index());
          find(heldOut, series.id())
              .ifPresent(
                  p -> {
                    int start = Math.max(0, series.length() - p.mean().length);
                    draw(plot, series, new Part(series.length(), start), Optional.of(p));
                  });
        };
    picker.onChange(draw);
    draw.run();
    return Shown.of(picker.above(plot), table(Optional.of(heldOut), ForecastRows.Origin.HELD_OUT));
  }

  /**
   * @param length observations of the history that are drawn up to
   * @param origin index of the first forecast
   */
  private record Part(int length, int origin) {}

  private void draw(Plot plot, Series series, Optional<ForecastAnswer> answer) {
    draw(
        plot,
        series,
        new Part(series.length(), series.length()),
        answer.flatMap(a -> find(a, series.id())));
  }

  private void draw(Plot plot, Series series, Part part, Optional<Predicted> predicted) {
    int ahead = predicted.map(p -> p.mean().length).orElse(0);
    int last = Math.max(part.length(), part.origin() + ahead) - 1;
    int from = Math.max(0, part.length() - window(ahead));
    double[] past = Arrays.copyOfRange(series.values(), from, part.length());
    Extent extent = new Extent().with(past);
    List<Layer> layers = new ArrayList<>();
    predicted.ifPresent(p -> bands(p, part.origin(), extent, layers));
    layers.add(Layers.line(range(from, part.length()), past, "history-line"));
    predicted.ifPresent(
        p -> {
          p.insight().anomalies().stream()
              .filter(a -> a.index() >= from && a.index() < part.length())
              .map(a -> Layers.ring(a.index(), series.values()[a.index()], "anomaly"))
              .forEach(layers::add);
          extent.with(p.mean());
          layers.add(Layers.vertical(part.origin() - 0.5, "now-line"));
          layers.add(
              Layers.line(range(part.origin(), part.origin() + ahead), p.mean(), "forecast-line"));
        });
    Axis y =
        Axis.linear(task.measure(), extent.low(), extent.high(), TICKS, wording.words().locale());
    Axis x =
        new Axis(
            "",
            from,
            Math.max(last, from + 1),
            Axis.Spacing.LINEAR,
            TimeTicks.of(series.timeline(), from, last, wording.words().locale()));
    plot.show(x, y, layers);
    plot.tell(new Readout(points(series, part, predicted)));
    plot.setAccessibleText(wording.text("view.forecast.spoken", series.id(), ahead));
  }

  private List<Readout.Point> points(Series series, Part part, Optional<Predicted> predicted) {
    int known = Math.min(part.origin(), part.length());
    Stream<Readout.Point> past =
        IntStream.range(Math.max(0, part.length() - MOST_HISTORY), known)
            .mapToObj(i -> point(series, i, series.values()[i]));
    Stream<Readout.Point> ahead =
        predicted.stream()
            .flatMap(
                p ->
                    IntStream.range(0, p.mean().length)
                        .mapToObj(i -> point(series, part.origin() + i, p.mean()[i])));
    return Stream.concat(past, ahead).toList();
  }

  private Readout.Point point(Series series, int at, double value) {
    String words = series.timeline().label(at) + "  " + wording.figures().number(value).text();
    return new Readout.Point(at, value, words);
  }

  private int window(int ahead) {
    int seasons = 6 * task.season();
    return Math.min(MOST_HISTORY, Math.max(Math.max(8 * ahead, seasons), 60));
  }

  /** The widest interval first, so that the narrower ones lie above it. */
  private static void bands(Predicted p, int origin, Extent extent, List<Layer> layers) {
    List<Band> widest =
        p.bands().stream().sorted(Comparator.comparingDouble(Band::level).reversed()).toList();
    for (Band band : widest) {
      extent.with(band.low()).with(band.high());
      layers.add(
          Layers.band(range(origin, origin + band.low().length), band.low(), band.high(), "band"));
    }
  }

  private static double[] range(int from, int to) {
    return IntStream.range(from, to).asDoubleStream().toArray();
  }

  private static Optional<Predicted> find(ForecastAnswer answer, String id) {
    return answer.series().stream()
        .filter(s -> s.id().equals(id))
        .<Predicted>mapMulti(
            (s, out) -> {
              if (s instanceof Predicted p) {
                out.accept(p);
              }
            })
        .findFirst();
  }

  private TableText table(Optional<ForecastAnswer> answer, ForecastRows.Origin origin) {
    return new ForecastRows(task, wording).of(answer, origin);
  }
}
