package org.signalbox.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.LessonsViewModel;

/** What went wrong last with a lesson's file, or where the copy lies that was made. */
final class LessonNotice extends HBox {
  private final LessonsViewModel lessons;
  private final Wording wording;
  private final Label text = Parts.paragraph("", "banner-text");
  private final ProblemCode code;

  LessonNotice(LessonsViewModel lessons, Wording wording) {
    this.lessons = lessons;
    this.wording = wording;
    this.code = new ProblemCode(wording);
    getStyleClass().addAll("row", "banner");
    getChildren()
        .addAll(
            Parts.grow(text),
            code,
            Parts.iconButton("close", wording.text("view.dismiss"), lessons::dismiss));
    lessons.problem().subscribe(_ -> update());
    lessons.copied().subscribe(_ -> update());
  }

  private void update() {
    Optional<Problem> problem = lessons.problem().get();
    Optional<Path> copied = lessons.copied().get();
    Parts.show(this, problem.isPresent() || copied.isPresent());
    pseudoClassStateChanged(Pseudo.GOOD, problem.isEmpty());
    text.setText(
        problem
            .map(wording::say)
            .orElseGet(
                () ->
                    copied
                        .map(path -> wording.text("view.lessons.copied", path.toString()))
                        .orElse("")));
    code.tell(problem);
  }
}
