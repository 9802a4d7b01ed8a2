package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.routing.Mention.Part;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.Series;

/** Makes a forecasting task of a table that holds series. */
record SeriesBuilder() {
  static final List<Double> LEVELS = List.of(80.0, 95.0);
  private static final int SEASON_SAMPLE = 9;
  private static final int FEWEST = 3;

  Draft build(TableFacts facts, Layout found) {
    List<Trait> measures = measures(facts, found);
    Layout layout = found.withMeasures(measures);
    Gathered gathered = SeriesGatherer.gather(layout, beside(found, measures));
    List<Series> series = gathered.series();
    if (series.isEmpty() || series.stream().allMatch(s -> s.length() < FEWEST)) {
      return Draft.asking("SB-ROUTING-17", measures.getFirst().name());
    }
    int season = season(series);
    var signals = new ArrayList<Signal>(gathered.signals());
    Horizon horizon = Horizon.of(facts, layout.grid(), gathered, season);
    signals.add(horizon.signal());
    signals.add(seasonSignal(season));
    if (measures.size() < found.measures().size()) {
      int left = found.measures().size() - measures.size();
      signals.add(signal("other-measures", left, 0, "SB-ROUTING-74"));
    }
    var task =
        new ForecastTask(
            facts.dataset().table().name(),
            String.join(", ", measures.stream().limit(3).map(Trait::name).toList()),
            gathered.within(horizon.steps()),
            horizon.steps(),
            season,
            LEVELS);
    Optional<String> target =
        measures.size() == 1 ? Optional.of(measures.getFirst().name()) : Optional.empty();
    Optional<String> time = Optional.of(layout.clock().name()).filter(n -> !n.isEmpty());
    Optional<String> id = Optional.of(layout.groupNames()).filter(n -> !n.isEmpty());
    return Draft.of(task, target, signals, 0.97)
        .with(new Draft.Axis(time, id, OptionalInt.of(horizon.steps()), OptionalInt.of(season)));
  }

  /** Measures that are not forecast; they can be known ahead of a single one that is. */
  private static List<Trait> beside(Layout found, List<Trait> measures) {
    return measures.size() > 1
        ? List.of()
        : found.measures().stream().filter(t -> !measures.contains(t)).toList();
  }

  static Signal signal(String name, int value, double weight, String code) {
    return new Signal(name, Integer.toString(value), weight, Problem.of(code, value));
  }

  private static Signal seasonSignal(int season) {
    return season > 1
        ? signal("season", season, 0.5, "SB-ROUTING-58")
        : signal("no-season", 1, 0, "SB-ROUTING-95");
  }

  /** The length that most of the longest series agree on. */
  static int season(List<Series> series) {
    List<Integer> found =
        series.stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .limit(SEASON_SAMPLE)
            .map(Seasons::find)
            .toList();
    return found.stream()
        .max(
            (a, b) -> {
              int votes = Integer.compare(count(found, a), count(found, b));
              return votes != 0 ? votes : Integer.compare(b, a);
            })
        .orElse(1);
  }

  private static int count(List<Integer> found, int value) {
    return (int) found.stream().filter(v -> v == value).count();
  }

  /**
   * What to forecast: the named measures, else the one that names say, else all of a wide table.
   */
  static List<Trait> measures(TableFacts facts, Layout layout) {
    List<Trait> all = layout.measures();
    Optional<Trait> byHand = facts.request().target().map(facts::trait).filter(all::contains);
    if (byHand.isPresent()) {
      return List.of(byHand.get());
    }
    double strongest =
        facts.mentions().of(Part.TARGET).stream()
            .filter(m -> all.contains(m.trait()))
            .mapToDouble(Mention::strength)
            .max()
            .orElse(0);
    List<Trait> named =
        facts.mentions().of(Part.TARGET).stream()
            .filter(m -> strongest > 0.4 && m.strength() >= strongest - 0.1)
            .map(Mention::trait)
            .filter(all::contains)
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<Trait> typical =
        all.stream().filter(t -> Names.last(Names.MAIN_MEASURES, t.words())).toList();
    if (layout.longForm()) {
      return List.of(typical.isEmpty() ? all.getLast() : typical.getLast());
    }
    return typical.isEmpty() ? all : typical;
  }
}
