package org.signalbox.history;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.Quality;
import org.signalbox.race.Lane;

/** Quality against time: who is beaten by nobody on both. */
record FrontierSection(Report report, ReportWords words) {
  private static final double LEAST_MS = 1e-6;
  private static final double HEIGHT = 420;

  /**
   * An engine in the chart.
   *
   * @param millis time to the answer, above 0
   */
  record Point(Lane lane, double millis, Quality quality) {}

  void write(Html html) {
    Ranked ranked = new Ranked(report.race());
    List<Point> points = ranked.lanes().stream().flatMap(FrontierSection::point).toList();
    if (points.isEmpty()) {
      return;
    }
    html.open("section", "class", "whole");
    html.leaf("h2", words.sentence("history.frontier"));
    html.open("figure");
    draw(html, points, points.getFirst().quality().metric());
    html.leaf("figcaption", words.sentence("history.frontier.caption"));
    html.close();
    html.close();
  }

  private static Stream<Point> point(Lane lane) {
    return lane
        .quality()
        .filter(q -> Double.isFinite(q.value()))
        .flatMap(q -> Ranked.millis(lane).map(ms -> new Point(lane, Math.max(LEAST_MS, ms), q)))
        .stream();
  }

  private void draw(Html html, List<Point> points, Metric metric) {
    Axis up =
        Axis.linear(ends(points).min().orElse(0), ends(points).max().orElse(1), words.locale());
    Axis across =
        Axis.log(
            points.stream().mapToDouble(Point::millis).min().orElse(1),
            points.stream().mapToDouble(Point::millis).max().orElse(1),
            ms -> Axis.bare(words.milliseconds(ms), words.locale()));
    boolean higher = metric.higherIsBetter();
    Plot plot = new Plot(across, higher ? up : up.reversed(), HEIGHT);
    String title = words.sentence(higher ? "history.higher" : "history.lower", metric.word());
    plot.open(
        html,
        title,
        words.sentence("history.frontier.time"),
        words.sentence("history.frontier.spoken", points.size()));
    new FrontierMarks(plot, points, new Ranked(report.race()), words).write(html);
    html.close();
  }

  private static java.util.stream.DoubleStream ends(List<Point> points) {
    return points.stream()
        .flatMapToDouble(
            p ->
                java.util.stream.DoubleStream.of(
                    p.quality().low(), p.quality().value(), p.quality().high()))
        .filter(Double::isFinite);
  }
}
