package org.signalbox.view;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.LessonViewModel;
import org.signalbox.viewmodel.Underway;

/** The experiment under way, with time left and cancel, or why it failed. */
final class LessonRunPage extends VBox {
  private final LessonViewModel lesson;
  private final Wording wording;
  private final ProgressBar bar = new ProgressBar();
  private final Label left = Parts.label("", "muted", "lesson-left");
  private final Button cancel;

  LessonRunPage(LessonViewModel lesson, Wording wording) {
    this.lesson = lesson;
    this.wording = wording;
    getStyleClass().addAll("column", "lesson-page", "lesson-slide");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("lesson-bar");
    bar.setAccessibleText(wording.text("view.lessons.running"));
    cancel = Parts.id("lesson-cancel", Parts.button(wording.text("view.cancel"), lesson::cancel));
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
            new Banner("lesson-failed", wording).follow(Banner.Kind.PROBLEM, lesson.problem()),
            Parts.gap(),
            Parts.gap());
    lesson.running().subscribe(this::tell);
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
}
