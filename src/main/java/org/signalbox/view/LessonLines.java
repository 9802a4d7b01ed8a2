package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Measure;

/** Lines over a common axis: what was measured with marks and ranges, what was fitted thin. */
record LessonLines(Lesson lesson, Wording wording) {
  private static final int LOOKS = 4;
  private static final double HALF_MARK = 4;

  Shown of(Drawing.Lines lines) {
    Plot plot = new Plot("lesson-lines");
    Extent across = new Extent();
    Extent up = new Extent();
    for (Drawing.Line line : lines.lines()) {
      for (Drawing.Point point : line.points()) {
        across.with(point.across());
        up.with(point.up());
        point.range().ifPresent(range -> up.with(range.low(), range.high()));
      }
    }
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < lines.lines().size(); i++) {
      int at = i;
      layers.add(sketch -> draw(sketch, lines.lines().get(at), at));
    }
    layers.add(sketch -> new PointNames(sketch).add(named(lines)));
    plot.show(axis(lines.across(), across), axis(lines.up(), up), layers);
    plot.tell(readout(lines));
    plot.setAccessibleText(
        wording.text("view.lessons.lines.spoken", lesson.name(lines.id()), lines.lines().size()));
    return Shown.of(Parts.column("check-box", legend(lines), Parts.grow(plot)), table(lines));
  }

  /** A line of one point has no course by which the legend could tell it. */
  private List<PointNames.Named> named(Drawing.Lines lines) {
    return measured(lines).stream()
        .filter(line -> line.points().size() == 1)
        .map(line -> named(line.points().getFirst(), lesson.name(line.label())))
        .toList();
  }

  private static PointNames.Named named(Drawing.Point point, String name) {
    return new PointNames.Named(point.across(), point.up(), name);
  }

  private Axis axis(Drawing.Axis axis, Extent extent) {
    return LessonAxis.of(lesson.name(axis.id()), axis.kind(), axis.scale(), extent, wording);
  }

  private static void draw(Sketch sketch, Drawing.Line line, int at) {
    double[] xs = line.points().stream().mapToDouble(Drawing.Point::across).toArray();
    double[] ys = line.points().stream().mapToDouble(Drawing.Point::up).toArray();
    Layers.line(xs, ys, styles(line, at)).draw(sketch);
    if (line.form() == Drawing.Form.FITTED) {
      return;
    }
    for (Drawing.Point point : line.points()) {
      point
          .range()
          .ifPresent(
              range ->
                  Layers.segment(
                          point.across(),
                          range.low(),
                          point.across(),
                          range.high(),
                          "whisker",
                          look(line, at))
                      .draw(sketch));
      Region mark = new Region();
      mark.relocate(sketch.x(point.across()) - HALF_MARK, sketch.y(point.up()) - HALF_MARK);
      sketch.add(mark, "mark", "lesson-mark", look(line, at));
    }
  }

  /** Lines of one family differ in their dashes. */
  private static String[] styles(Drawing.Line line, int at) {
    String form =
        switch (line.form()) {
          case MEASURED -> "measured";
          case FITTED -> "fitted";
        };
    return new String[] {"lesson-line", look(line, at), form, "dash-" + at % LOOKS};
  }

  private static String look(Drawing.Line line, int at) {
    return line.family().isPresent() ? LessonBars.style(line.family()) : "plain-" + at % LOOKS;
  }

  private Node legend(Drawing.Lines lines) {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("lesson-legend");
    for (int i = 0; i < lines.lines().size(); i++) {
      Drawing.Line line = lines.lines().get(i);
      var stroke = new javafx.scene.shape.Line(0, 0, 28, 0);
      stroke.getStyleClass().addAll(styles(line, i));
      StackPane sign = new StackPane(stroke);
      if (line.form() == Drawing.Form.MEASURED) {
        Region mark = new Region();
        mark.getStyleClass().addAll("mark", "lesson-mark", look(line, i));
        sign.getChildren().add(mark);
      }
      Node entry = Parts.row("field-row", sign, Parts.whole(lesson.name(line.label()), "small"));
      legend.getChildren().add(entry);
    }
    return legend;
  }

  private Readout readout(Drawing.Lines lines) {
    List<Readout.Point> points = new ArrayList<>();
    for (Drawing.Line line : measured(lines)) {
      for (Drawing.Point point : line.points()) {
        String words =
            wording.text(
                "view.lessons.point",
                lesson.name(line.label()),
                figure(lines.up(), point.up()),
                figure(lines.across(), point.across()));
        points.add(new Readout.Point(point.across(), point.up(), words));
      }
    }
    return new Readout(points);
  }

  private static List<Drawing.Line> measured(Drawing.Lines lines) {
    return lines.lines().stream().filter(l -> l.form() == Drawing.Form.MEASURED).toList();
  }

  private String figure(Drawing.Axis axis, double value) {
    return axis.kind().figure(value, wording.figures()).text();
  }

  private TableText table(Drawing.Lines lines) {
    List<List<String>> rows = new ArrayList<>();
    for (Drawing.Line line : measured(lines)) {
      for (Drawing.Point point : line.points()) {
        Measure.Kind kind = lines.up().kind();
        rows.add(
            List.of(
                lesson.name(line.label()),
                figure(lines.across(), point.across()),
                figure(lines.up(), point.up()),
                point.range().map(r -> kind.interval(r, wording.figures())).orElse("")));
      }
    }
    return new TableText(
        List.of(
            wording.text("view.lessons.line"),
            lesson.name(lines.across().id()),
            lesson.name(lines.up().id()),
            wording.text("lesson.range")),
        rows);
  }
}
