package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.signalbox.lesson.Lesson;

/** The question, large enough for the last row. */
final class LessonQuestionPage extends VBox {
  LessonQuestionPage(Lesson lesson, Wording wording) {
    getStyleClass().addAll("column", "lesson-page", "lesson-slide");
    Label question = Parts.paragraph(flowing(lesson.told().question()), "lesson-question");
    question.setId("lesson-question");
    getChildren()
        .addAll(
            Parts.gap(),
            Parts.paragraph(lesson.told().title(), "lesson-title"),
            question,
            Parts.gap(),
            Parts.gap());
    lesson
        .told()
        .source()
        .ifPresent(
            source ->
                getChildren()
                    .add(
                        Parts.paragraph(
                            wording.text("view.lessons.data", source.source(), source.licence()),
                            "small",
                            "muted")));
  }

  /** Lines break where the window ends and not where the file's did; paragraphs stay. */
  static String flowing(String text) {
    return text.strip().replaceAll("(?<!\\n)\\n(?!\\n)", " ").replaceAll("\\n{2,}", "\n\n");
  }
}
