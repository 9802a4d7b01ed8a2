package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.signalbox.lesson.Lesson;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.LessonViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

/** When the lesson is false, and how to try it on one's own data. */
final class LessonCardPage extends VBox {
  private final Screens screens;
  private final Wording wording;

  LessonCardPage(LessonViewModel shown, Screens screens, Wording wording) {
    this.screens = screens;
    this.wording = wording;
    Lesson lesson = shown.lesson();
    getStyleClass().addAll("column", "lesson-page", "lesson-slide");
    getChildren().add(Parts.label(wording.text("lesson.card"), "lesson-title"));
    lesson.told().card().forEach(counter -> getChildren().add(counter(counter)));
    getChildren().addAll(own(lesson.told().own()), Parts.gap());
  }

  private static Node counter(Lesson.Counter counter) {
    VBox words =
        Parts.column(
            "lesson-counter",
            Parts.paragraph(LessonQuestionPage.flowing(counter.says()), "lesson-text"));
    counter
        .figure()
        .ifPresent(figure -> words.getChildren().add(Parts.paragraph(figure, "section")));
    words.getChildren().add(Parts.paragraph(counter.source(), "small", "muted"));
    words.getStyleClass().add("card");
    return words;
  }

  private Node own(Lesson.Try own) {
    Button open = Parts.button(wording.text("view.lessons.try.open"), () -> open(own));
    open.setId("lesson-try");
    open.setMinWidth(USE_PREF_SIZE);
    return Parts.row(
        "lesson-try",
        Parts.grow(
            Parts.column(
                "lesson-counter",
                Parts.label(wording.text("view.lessons.try"), "section"),
                Parts.paragraph(LessonQuestionPage.flowing(own.says()), "lesson-text"))),
        open);
  }

  private void open(Lesson.Try own) {
    screens
        .shown()
        .set(
            switch (own.opens()) {
              case EXPLORE -> Screen.EXPLORE;
              case LAB -> Screen.LAB;
              case MODELS -> Screen.MODELS;
            });
    own.sample()
        .flatMap(
            id ->
                screens.explore().examples().stream()
                    .filter(example -> example.id().equals(id))
                    .findFirst())
        .ifPresent(example -> screens.explore().open(new Input.Sampled(example)));
  }
}
