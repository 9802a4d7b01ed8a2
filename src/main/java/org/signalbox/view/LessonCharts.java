package org.signalbox.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextFlow;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Measure;

/** Draws what an experiment found, each picture with its table twin. */
record LessonCharts(Lesson lesson, Wording wording) {
  private static final int STEPS = 4;

  Shown of(Drawing drawing) {
    return switch (drawing) {
      case Drawing.Bars bars -> new LessonBars(lesson, wording).of(bars);
      case Drawing.Lines lines -> new LessonLines(lesson, wording).of(lines);
      case Drawing.Shaded shaded -> shaded(shaded);
      case Drawing.Grid grid ->
          table(new TableText(grid.heads().stream().map(lesson::name).toList(), grid.rows()));
    };
  }

  /** Words that a room reads stand whole, in as many lines as they take. */
  private static Shown table(TableText text) {
    ScrollPane scroll = new ScrollPane(new LessonGrid(text));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return Shown.of(scroll, text);
  }

  /** Every figure that was measured. */
  Shown measures(List<Measure> measures) {
    return Shown.table(
        new TableText(
            List.of(
                wording.text("lesson.measure"),
                wording.text("lesson.value"),
                wording.text("lesson.range")),
            measures.stream()
                .map(
                    measure ->
                        List.of(
                            lesson.name(measure.id()),
                            measure.figure(wording.figures()).text(),
                            measure.interval(wording.figures())))
                .toList()));
  }

  private Shown shaded(Drawing.Shaded shaded) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("lesson-shaded");
    shaded.pieces().forEach(piece -> flow.getChildren().add(piece(piece)));
    ScrollPane scroll = new ScrollPane(flow);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return Shown.of(
        Parts.column(
            "study-face",
            Parts.paragraph(wording.text("view.lessons.shaded"), "small", "muted"),
            Parts.grow(scroll)),
        new TableText(
            List.of(wording.text("view.token"), wording.text("lesson.value")),
            shaded.pieces().stream()
                .map(piece -> List.of(piece.text(), percent(piece.share())))
                .toList()));
  }

  private Node piece(Drawing.Piece piece) {
    int step = (int) Math.round((1 - Math.clamp(piece.share(), 0, 1)) * STEPS);
    Label label = Parts.label(piece.text().replaceAll("[\\r\\n]+", " "), "token", "sure-" + step);
    label.setTooltip(new Tooltip(percent(piece.share())));
    label.setAccessibleText(
        wording.text("view.heat.spoken", piece.text().strip(), percent(piece.share())));
    return label;
  }

  private String percent(double share) {
    return wording.figures().percent(share).text();
  }
}
