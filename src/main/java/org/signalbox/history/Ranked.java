package org.signalbox.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.Quality;
import org.signalbox.evaluation.Spent;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceReport;

/** The lanes of a race as a reader wants them: best quality first, unscored ones last. */
record Ranked(RaceReport race) {
  List<Lane> lanes() {
    return race.lanes().stream().sorted(Comparator.comparingDouble(Ranked::rank)).toList();
  }

  Optional<Metric> metric() {
    return race.lanes().stream()
        .flatMap(lane -> lane.quality().stream())
        .map(Quality::metric)
        .findFirst();
  }

  static boolean scored(RaceReport race) {
    return race.lanes().stream().anyMatch(lane -> lane.quality().isPresent());
  }

  boolean routed(Lane lane) {
    return race.start().routed().filter(lane.card().id()::equals).isPresent();
  }

  boolean leads(Lane lane) {
    return race.comparison().best().contains(lane.card().id());
  }

  boolean tied(Lane lane) {
    Comparison comparison = race.comparison();
    return leads(lane) && comparison.best().size() > 1;
  }

  boolean onFrontier(Lane lane) {
    return race.comparison().frontier().contains(lane.card().id());
  }

  /** Time to load, fit and answer once, as the comparison counts it. */
  static Optional<Double> millis(Lane lane) {
    return lane.first().map(first -> Spent.of(first, lane.warm()).latencyMs());
  }

  private static double rank(Lane lane) {
    return lane.quality()
        .map(q -> q.metric().higherIsBetter() ? -q.value() : q.value())
        .orElse(Double.POSITIVE_INFINITY);
  }
}
