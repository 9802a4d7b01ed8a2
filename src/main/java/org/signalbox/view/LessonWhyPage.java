package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Measure;
import org.signalbox.viewmodel.LessonViewModel;

/** The explanation for either bet, and the claim with its figure. */
final class LessonWhyPage extends VBox {
  private final Wording wording;

  LessonWhyPage(LessonViewModel lesson, Wording wording) {
    this.wording = wording;
    getStyleClass().addAll("column", "lesson-page", "lesson-slide");
    LessonResult result = lesson.result().get().orElseThrow();
    Lesson.Explained explained = result.lesson().told().explained();
    GridPane both = new GridPane();
    both.getStyleClass().add("lesson-both");
    both.addRow(0, side(right(result), explained.right()), side(wrong(result), explained.wrong()));
    both.getColumnConstraints().addAll(half(), half());
    getChildren().addAll(both, claim(result), Parts.gap());
  }

  private static String right(LessonResult result) {
    return switch (result.lesson().bet()) {
      case Bet.Options _ -> "view.lessons.if.right";
      case Bet.Number _ -> "view.lessons.if.near";
    };
  }

  private static String wrong(LessonResult result) {
    return switch (result.lesson().bet()) {
      case Bet.Options _ -> "view.lessons.if.wrong";
      case Bet.Number _ -> "view.lessons.if.far";
    };
  }

  private Node side(String key, String text) {
    VBox side =
        Parts.column(
            "card",
            Parts.paragraph(wording.text(key), "section"),
            Parts.paragraph(LessonQuestionPage.flowing(text), "lesson-text"));
    side.getStyleClass().add("lesson-side");
    side.setMaxHeight(Double.MAX_VALUE);
    return side;
  }

  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }

  private Node claim(LessonResult result) {
    Measure measure = result.claim();
    String range = measure.interval(wording.figures());
    String figure = measure.figure(wording.figures()).text();
    VBox card =
        Parts.column(
            "card",
            Parts.label(verdict(result), "section"),
            Parts.paragraph(result.lesson().claim().says(), "lesson-text"),
            Parts.row(
                "field-row",
                Parts.whole(figure, "figure", "lesson-figure"),
                Parts.grow(
                    Parts.paragraph(
                        wording.text(
                            range.isEmpty() ? "view.lessons.claim" : "view.lessons.claim.range",
                            result.lesson().name(measure.id()),
                            bound(result),
                            range),
                        "muted"))));
    card.getStyleClass().add("lesson-claim");
    card.setId("lesson-claim");
    return card;
  }

  private String bound(LessonResult result) {
    String key =
        switch (result.lesson().claim().side()) {
          case AT_LEAST -> "view.lessons.atleast";
          case AT_MOST -> "view.lessons.atmost";
        };
    double bound = result.lesson().claim().bound();
    return wording.text(key, LessonAxis.words(result.claim().kind(), bound, wording));
  }

  private String verdict(LessonResult result) {
    return wording.text(
        switch (result.verdict()) {
          case HOLDS -> "view.lessons.holds";
          case FAILS -> "view.lessons.fails";
        });
  }
}
