package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.evaluation.LearningCurve.Point;
import org.signalbox.evaluation.LearningCurve.Prospect;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.Lane;
import org.signalbox.task.TabularTask;
import org.signalbox.viewmodel.CurvesViewModel;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Underway;

/** Whether more rows would help: asked for, under way, or the learning curve. */
final class MoreRowsFace {
  private static final int TICKS = 5;
  private static final int LAW_POINTS = 60;
  private static final double DOT = 4;

  private final CurvesViewModel curves;
  private final Wording wording;

  MoreRowsFace(ExploreViewModel explore, Wording wording) {
    this.curves = explore.curves();
    this.wording = wording;
  }

  Shown of(TabularTask task, Lane lane, long seed) {
    String engine = lane.card().id();
    Optional<LearningCurve> curve = curves.of(engine);
    if (curve.isPresent()) {
      return drawn(curve.get(), Wording.family(lane.card()));
    }
    return curves
        .underway(engine)
        .map(this::busy)
        .orElseGet(() -> offer(new CurveRequest(task, engine, seed), lane));
  }

  private Shown offer(CurveRequest request, Lane lane) {
    var ask = Parts.button(wording.text("view.more.ask"), () -> curves.start(request), "accent");
    ask.setId("more-rows");
    ask.setDisable(!curves.idle());
    var words =
        Parts.paragraph(wording.text("view.more.about", wording.name(lane.card())), "muted");
    var column = Parts.column("nothing", words, ask);
    curves
        .problem(request.engine())
        .ifPresent(p -> column.getChildren().add(Parts.paragraph(wording.say(p), "small")));
    return Shown.of(column, TableText.empty());
  }

  private Shown busy(Underway now) {
    WorkBar bar = new WorkBar("more-rows-work", curves::cancel, wording);
    bar.tell(wording.text("view.more.busy"), now);
    return Shown.of(Parts.column("nothing", bar), TableText.empty());
  }

  private Shown drawn(LearningCurve curve, String family) {
    Plot plot = new Plot("learning", family);
    plot.setId("check-learning");
    draw(plot, curve, family);
    plot.setAccessibleText(
        wording.text("view.more.spoken", wording.metric(curve.metric()), curve.points().size()));
    Node whole = Parts.figure(plot, sentence(curve), wording.text("view.more.law"));
    return Shown.of(whole, table(curve));
  }

  private void draw(Plot plot, LearningCurve curve, String family) {
    double from = curve.points().getFirst().rows();
    double to =
        curve.twice().map(t -> 2.0 * t.rows()).orElse((double) curve.points().getLast().rows());
    Extent extent = new Extent();
    curve.points().forEach(p -> extent.with(p.low(), p.high()));
    curve.twice().ifPresent(t -> extent.with(t.low(), t.high()));
    List<Layer> layers = new ArrayList<>();
    if (curve.law().isPresent()) {
      double[] xs =
          IntStream.rangeClosed(0, LAW_POINTS)
              .mapToDouble(i -> from * Math.pow(to / from, (double) i / LAW_POINTS))
              .toArray();
      double[] ys = java.util.Arrays.stream(xs).map(curve::expected).toArray();
      layers.add(Layers.line(xs, ys, "law-line", family));
    }
    layers.add(sketch -> points(sketch, curve.points(), family));
    curve.twice().ifPresent(t -> layers.add(sketch -> prospect(sketch, t, family)));
    var locale = wording.words().locale();
    plot.show(
        rows(from, to),
        Axis.linear(wording.metric(curve.metric()), extent.low(), extent.high(), TICKS, locale),
        layers);
  }

  /** Doublings, since each costs as much again as all rows before it. */
  private Axis rows(double from, double to) {
    List<Axis.Tick> ticks = new ArrayList<>();
    for (double at = from; at <= to * 1.05; at *= 2) {
      ticks.add(new Axis.Tick(at, wording.figures().count(Math.round(at)).text()));
    }
    return new Axis(
        wording.text("view.more.rows"), from / 1.15, to * 1.15, Axis.Spacing.LOG, ticks);
  }

  private static void points(Sketch sketch, List<Point> points, String family) {
    for (Point p : points) {
      Layers.segment(p.rows(), p.low(), p.rows(), p.high(), "whisker", family).draw(sketch);
      sketch.add(new Circle(sketch.x(p.rows()), sketch.y(p.value()), DOT), "dot", "bin");
    }
  }

  private static void prospect(Sketch sketch, Prospect t, String family) {
    double then = 2.0 * t.rows();
    Layers.segment(then, t.low(), then, t.high(), "whisker", "prospect", family).draw(sketch);
    Layers.ring(then, t.then(), "ring").draw(sketch);
  }

  private String sentence(LearningCurve curve) {
    return curve
        .twice()
        .map(
            t ->
                wording.text(
                    t.certain(curve.metric()) ? "curve.twice" : "curve.twice.unsure",
                    wording.metric(curve.metric()),
                    wording.figures().count(2L * t.rows()).text(),
                    wording.figures().count(t.rows()).text(),
                    number(t.now()),
                    number(t.then()),
                    wording.figures().interval(t.low(), t.high()).text(),
                    number(t.gain().most())))
        .orElseGet(() -> wording.text("curve.few"));
  }

  private String number(double value) {
    return wording.figures().number(value).text();
  }

  private TableText table(LearningCurve curve) {
    List<List<String>> rows = new ArrayList<>();
    for (Point p : curve.points()) {
      rows.add(
          List.of(
              wording.figures().count(p.rows()).text(),
              number(p.value()),
              wording.figures().interval(p.low(), p.high()).text()));
    }
    curve
        .twice()
        .ifPresent(
            t ->
                rows.add(
                    List.of(
                        wording.text(
                            "view.more.twice", wording.figures().count(2L * t.rows()).text()),
                        number(t.then()),
                        wording.figures().interval(t.low(), t.high()).text())));
    return new TableText(
        List.of(
            wording.text("view.more.rows"),
            wording.metric(curve.metric()),
            wording.text("view.interval", 95)),
        rows);
  }
}
