package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Lesson;
import org.signalbox.viewmodel.LessonViewModel;

/** What the room bets, and what one person does. */
final class LessonBetPage extends VBox {
  LessonBetPage(LessonViewModel lesson, Wording wording) {
    getStyleClass().addAll("column", "lesson-page");
    Node room =
        switch (lesson.lesson().bet()) {
          case Bet.Options options -> new LessonHandsView(lesson, options, wording);
          case Bet.Number number -> new LessonGuessesView(lesson, number, wording);
        };
    CheckBox small = new CheckBox(wording.text("view.lessons.small"));
    small.setId("lesson-small");
    small.setSelected(lesson.size().get() == Lesson.Size.SMALL);
    small
        .selectedProperty()
        .subscribe(quick -> lesson.size().set(quick ? Lesson.Size.SMALL : Lesson.Size.FULL));
    getChildren()
        .addAll(
            Parts.paragraph(
                LessonQuestionPage.flowing(lesson.lesson().told().question()),
                "lesson-question",
                "again"),
            Parts.grow(room),
            new LessonOwnView(lesson, wording),
            Parts.row("lesson-size", small, Parts.gap(), again(lesson, wording)));
  }

  private static Node again(LessonViewModel lesson, Wording wording) {
    Node again =
        Parts.id("lesson-again", Parts.button(wording.text("view.lessons.again"), lesson::run));
    lesson.result().subscribe(found -> Parts.show(again, found.isPresent()));
    return again;
  }
}
