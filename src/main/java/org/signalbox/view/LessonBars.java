package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.signalbox.engine.Family;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Measure;

/** One bar for each thing, its figure behind it, its range across it. */
record LessonBars(Lesson lesson, Wording wording) {
  /** Of the room of its line, and in pixels. */
  private static final double SHARE = 0.56;

  /** That fit in a line beside a bar. */
  private static final int LETTERS = 26;

  private static final double MOST = 48;
  private static final double HALF_MARK = 6;

  /** Room behind the longest bar for its mark, and for each letter of its figure. */
  private static final double ROOM = 0.1;

  private static final double LETTER = 0.022;

  /** With more bars than these a second line of a name would touch the next one. */
  private static final int FEW = 10;

  Shown of(Drawing.Bars bars) {
    Extent extent = new Extent();
    if (bars.scale() == Drawing.Scale.LINEAR) {
      extent.with(0);
    }
    bars.bars().forEach(bar -> span(extent, bar));
    if (bars.scale() == Drawing.Scale.LOG) {
      // The shortest bar is one, too.
      extent.with(extent.low() / 2);
    }
    int letters = bars.bars().stream().mapToInt(bar -> figure(bars, bar).length()).max().orElse(0);
    Axis x =
        widened(
            LessonAxis.of("", bars.kind(), bars.scale(), extent, wording), ROOM + LETTER * letters);
    List<String> names = bars.bars().stream().map(bar -> lesson.name(bar.label())).toList();
    Plot plot = new Plot("named-plot", "lesson-bars");
    plot.show(
        x,
        names.size() > FEW ? Categories.of(names) : Categories.ofLines(names, LETTERS),
        List.of(sketch -> draw(sketch, bars)));
    plot.setAccessibleText(
        wording.text("view.lessons.bars.spoken", lesson.name(bars.id()), bars.bars().size()));
    return Shown.of(plot, table(bars));
  }

  private static void span(Extent extent, Drawing.Bar bar) {
    extent.with(bar.value());
    bar.range().ifPresent(range -> extent.with(range.low(), range.high()));
  }

  private String figure(Drawing.Bars bars, Drawing.Bar bar) {
    return bars.kind().figure(bar.value(), wording.figures()).text();
  }

  private static Axis widened(Axis axis, double share) {
    return switch (axis.spacing()) {
      case LINEAR -> {
        double room = (axis.high() - axis.low()) * share;
        double low = axis.low() < 0 ? axis.low() - room : axis.low();
        yield new Axis(axis.title(), low, axis.high() + room, axis.spacing(), axis.ticks());
      }
      case LOG ->
          new Axis(
              axis.title(),
              axis.low(),
              axis.high() * Math.pow(axis.high() / axis.low(), share),
              axis.spacing(),
              axis.ticks());
    };
  }

  private void draw(Sketch sketch, Drawing.Bars bars) {
    for (int k = 0; k < bars.bars().size(); k++) {
      draw(sketch, bars, k);
    }
  }

  private void draw(Sketch sketch, Drawing.Bars bars, int line) {
    Drawing.Bar bar = bars.bars().get(line);
    String family = style(bar.family());
    double start =
        switch (bars.scale()) {
          case LINEAR -> sketch.x(0);
          case LOG -> sketch.frame().getMinX();
        };
    double end = sketch.x(bar.value());
    double middle = sketch.y(line + 0.5);
    double height = Math.min(MOST, Math.abs(sketch.y(line + 1) - sketch.y(line)) * SHARE);
    double top = middle - height / 2;
    sketch.add(
        new Rectangle(Math.min(start, end), top, Math.max(1, Math.abs(end - start)), height),
        "lesson-fill",
        family);
    double behind = end;
    if (bar.range().isPresent()) {
      Measure.Range range = bar.range().get();
      Layers.segment(range.low(), line + 0.5, range.high(), line + 0.5, "range-line").draw(sketch);
      behind = end < start ? sketch.x(range.low()) : Math.max(end, sketch.x(range.high()));
    }
    boolean left = end < start;
    mark(sketch, bar, left ? behind - 12 : behind + 12, middle);
    double at = (left ? behind - 12 : behind + 12) + (bar.family().isEmpty() ? 0 : left ? -12 : 12);
    sketch.add(
        Note.at(at, middle, left ? Note.Side.LEFT : Note.Side.RIGHT, figure(bars, bar)),
        "point-label",
        "selected");
  }

  /** The family's shape, so that colour is not the only sign. */
  private static void mark(Sketch sketch, Drawing.Bar bar, double x, double y) {
    if (bar.family().isEmpty()) {
      return;
    }
    Region mark = new Region();
    mark.relocate(x - HALF_MARK, y - HALF_MARK);
    sketch.add(mark, "mark", style(bar.family()));
  }

  static String style(Optional<Family> family) {
    return family.map(Family::word).orElse("plain");
  }

  private TableText table(Drawing.Bars bars) {
    return new TableText(
        List.of(lesson.name(bars.id()), wording.text("lesson.value"), wording.text("lesson.range")),
        bars.bars().stream()
            .map(
                bar ->
                    List.of(
                        lesson.name(bar.label()),
                        bars.kind().figure(bar.value(), wording.figures()).text(),
                        bar.range()
                            .map(range -> bars.kind().interval(range, wording.figures()))
                            .orElse("")))
            .toList());
  }
}
