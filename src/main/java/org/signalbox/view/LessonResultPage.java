package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.BorderPane;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.LessonResult;
import org.signalbox.viewmodel.LessonViewModel;

/** What was found, drawn, beside what was bet; below it where the room is narrow. */
final class LessonResultPage extends BorderPane {
  private static final double NARROW = 840;

  private final LessonSettledView bet;

  LessonResultPage(LessonViewModel lesson, Wording wording) {
    getStyleClass().addAll("lesson-page", "lesson-result");
    LessonResult result = lesson.result().get().orElseThrow();
    bet = new LessonSettledView(lesson, result, wording);
    Panel panel = new Panel("lesson-found", wording, faces(result, wording));
    panel.getStyleClass().add("lesson-found");
    panel.refresh();
    setCenter(panel);
    widthProperty().subscribe(_ -> fit());
  }

  private void fit() {
    boolean narrow = getWidth() > 0 && getWidth() < NARROW;
    setRight(narrow ? null : bet);
    setBottom(narrow ? bet : null);
    bet.pseudoClassStateChanged(Pseudo.NARROW, narrow);
  }

  private static List<Face> faces(LessonResult result, Wording wording) {
    List<Face> faces = new ArrayList<>();
    LessonCharts charts = new LessonCharts(result.lesson(), wording);
    List<Drawing> drawings = result.findings().drawings();
    for (int i = 0; i < drawings.size(); i++) {
      Drawing drawing = drawings.get(i);
      faces.add(
          Face.titled(
              "drawing-" + (i + 1), result.lesson().name(drawing.id()), () -> charts.of(drawing)));
    }
    faces.add(
        Face.titled(
            "figures",
            wording.text("view.lessons.figures"),
            () -> charts.measures(result.findings().measures())));
    return faces;
  }
}
