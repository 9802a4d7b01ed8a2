package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Predicted;

/** A forecast, or the history before there is one, as a table: in words, and exactly. */
record ForecastRows(ForecastTask task, Wording wording) {
  /** Where the forecast begins. */
  enum Origin {
    /** After the last observation. */
    END,
    /** Before the part of the history that was held out. */
    HELD_OUT
  }

  /** How the mean and the interval of a step are written. */
  private record Style(
      List<String> head, Function<Double, String> number, Function<Ends, List<String>> interval) {}

  private record Ends(double low, double high) {}

  TableText of(Optional<ForecastAnswer> answer, Origin origin) {
    return of(answer, origin, words()).with(of(answer, origin, data()));
  }

  private TableText of(Optional<ForecastAnswer> answer, Origin origin, Style style) {
    return answer.isEmpty()
        ? new TableText(style.head().subList(0, 3), history(style))
        : new TableText(
            style.head(),
            answer.get().series().stream().flatMap(s -> lines(s, origin, style)).toList());
  }

  private Style words() {
    List<String> head = head();
    task.levels().forEach(level -> head.add(interval(level)));
    return new Style(
        head,
        value -> wording.figures().number(value).text(),
        ends -> List.of(wording.figures().interval(ends.low(), ends.high()).text()));
  }

  private Style data() {
    List<String> head = head();
    for (double level : task.levels()) {
      head.add(interval(level) + " low");
      head.add(interval(level) + " high");
    }
    return new Style(
        head,
        TableText::number,
        ends -> List.of(TableText.number(ends.low()), TableText.number(ends.high())));
  }

  private List<String> head() {
    return new ArrayList<>(
        List.of(wording.text("view.series"), wording.text("view.time"), task.measure()));
  }

  private String interval(double level) {
    return wording.text("view.interval", wording.figures().number(level).text());
  }

  private List<List<String>> history(Style style) {
    return task.series().stream()
        .flatMap(
            s ->
                IntStream.range(0, s.length())
                    .mapToObj(
                        i ->
                            List.of(
                                s.id(),
                                s.timeline().label(i),
                                style.number().apply(s.values()[i]))))
        .toList();
  }

  private Stream<List<String>> lines(SeriesForecast forecast, Origin origin, Style style) {
    Optional<Series> of =
        task.series().stream().filter(s -> s.id().equals(forecast.id())).findFirst();
    if (of.isEmpty() || !(forecast instanceof Predicted p)) {
      return Stream.empty();
    }
    int first =
        switch (origin) {
          case END -> of.get().length();
          case HELD_OUT -> of.get().length() - p.mean().length;
        };
    return IntStream.range(0, p.mean().length)
        .mapToObj(i -> line(of.get().timeline().label(first + i), p, i, style));
  }

  private List<String> line(String time, Predicted p, int i, Style style) {
    List<String> cells = new ArrayList<>(List.of(p.id(), time, style.number().apply(p.mean()[i])));
    List<String> none =
        style.interval().apply(new Ends(Double.NaN, Double.NaN)).stream().map(_ -> "").toList();
    for (double level : task.levels()) {
      cells.addAll(
          p.bands().stream()
              .filter(b -> b.level() == level)
              .findFirst()
              .map(b -> style.interval().apply(new Ends(b.low()[i], b.high()[i])))
              .orElse(none));
    }
    return cells;
  }
}
