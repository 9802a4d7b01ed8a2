package org.signalbox.view;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.Underway;
import org.signalbox.viewmodel.LessonViewModel;

/** The experiment under way, with time left and cancel, or why it failed. */
final class LessonRunPage extends VBox {
  private final LessonViewModel lesson;
  private final Wording wording;
  private final ProgressBar bar = new ProgressBar();
  private final Label left = Parts.label("", "muted", "lesson-left");
  private final Label why = Parts.paragraph("", "banner-text");
  private final ProblemCode code;
  private final HBox failed;
  private final Button cancel;

  LessonRunPage(LessonViewModel lesson, Wording wording) {
    this.lesson = lesson;
    this.wording = wording;
    this.code = new ProblemCode(wording);
    getStyleClass().addAll("column", "lesson-page", "lesson-slide");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("lesson-bar");
    bar.setAccessibleText(wording.text("view.lessons.running"));
    cancel = Parts.id("lesson-cancel", Parts.button(wording.text("view.cancel"), lesson::cancel));
    failed = Parts.row("banner", Parts.icon("warning"), Parts.grow(why), code);
    failed.setId("lesson-failed");
    Label title = Parts.paragraph(wording.text("view.lessons.running"), "lesson-title");
    Label calm = Parts.paragraph(wording.text("view.lessons.calm"), "muted", "lesson-left");
    getChildren()
        .addAll(
            Parts.gap(),
            title,
            Parts.paragraph(lesson.lesson().told().title(), "lesson-question", "again"),
            bar,
            Parts.row("field-row", left, Parts.gap(), cancel),
            calm,
            failed,
            Parts.gap(),
            Parts.gap());
    lesson.running().subscribe(this::tell);
    lesson.problem().subscribe(this::fail);
    lesson.running().subscribe(now -> Parts.show(title, now.isPresent()));
    lesson.running().subscribe(now -> Parts.show(calm, now.isPresent()));
  }

  private void tell(Optional<Underway> now) {
    Parts.show(bar, now.isPresent());
    Parts.show(cancel, now.isPresent());
    bar.setProgress(now.map(Underway::fraction).orElse(0.0));
    cancel.setDisable(now.filter(LessonRunPage::stops).isPresent());
    left.setText(now.map(this::words).orElse(""));
  }

  private static boolean stops(Underway now) {
    return now.phase() == Underway.Phase.STOPPING;
  }

  private String words(Underway now) {
    return stops(now)
        ? wording.text("view.stopping")
        : WorkBar.left(now, wording).orElseGet(() -> wording.text("view.lessons.measuring"));
  }

  private void fail(Optional<Problem> problem) {
    Parts.show(failed, problem.isPresent());
    why.setText(problem.map(wording::say).orElse(""));
    code.tell(problem);
  }
}
