package org.signalbox.view;

import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Settled;
import org.signalbox.lesson.Wager;
import org.signalbox.viewmodel.LessonViewModel;

/** The measured figure, and beside it what the room bet. */
final class LessonSettledView extends VBox {
  private final LessonViewModel lesson;
  private final LessonResult result;
  private final Wording wording;

  LessonSettledView(LessonViewModel lesson, LessonResult result, Wording wording) {
    this.lesson = lesson;
    this.result = result;
    this.wording = wording;
    getStyleClass().addAll("column", "card", "lesson-settled");
    setId("lesson-settled");
    String range =
        result
            .bet()
            .range()
            .filter(ends -> ends.low() < ends.high())
            .map(_ -> result.bet().interval(wording.figures()))
            .orElse("");
    getChildren()
        .addAll(
            Parts.paragraph(result.lesson().name(result.bet().id()), "muted"),
            Parts.id(
                "lesson-figure",
                Parts.label(
                    result.bet().figure(wording.figures()).text(), "figure", "lesson-figure")));
    if (!range.isEmpty()) {
      getChildren().add(Parts.paragraph(wording.text("view.lessons.between", range), "interval"));
    }
    getChildren().add(bets());
    getChildren().add(Parts.id("lesson-outcome", Parts.paragraph(outcome(), "section")));
    own();
  }

  private Node bets() {
    return switch (result.lesson().bet()) {
      case Bet.Options options -> options(options);
      case Bet.Number number -> guesses(number);
    };
  }

  private Node options(Bet.Options options) {
    Wager.Hands hands = (Wager.Hands) lesson.room().get();
    int most = Math.max(1, hands.raised().stream().mapToInt(Integer::intValue).max().orElse(1));
    int winner = options.winner(result.bet().value());
    VBox rows = Parts.column("lesson-won");
    for (int i = 0; i < options.all().size(); i++) {
      int raised = hands.raised().get(i);
      Label words = Parts.paragraph(options.all().get(i).text());
      words.setMaxWidth(Double.MAX_VALUE);
      var row =
          Parts.column(
              "won-row",
              Parts.row(
                  "field-row",
                  Parts.whole(i == winner ? "✓" : "", "won-mark"),
                  Parts.grow(words),
                  Parts.whole(raised == 0 ? "" : Integer.toString(raised), "number")),
              track((double) raised / most));
      row.pseudoClassStateChanged(Pseudo.SELECTED, i == winner);
      rows.getChildren().add(row);
    }
    return rows;
  }

  private static Node track(double share) {
    Region bar = new Region();
    bar.getStyleClass().add("hands-fill");
    StackPane track = new StackPane(bar);
    track.getStyleClass().addAll("hands-track", "thin");
    bar.maxWidthProperty().bind(track.widthProperty().multiply(share));
    return track;
  }

  private Node guesses(Bet.Number number) {
    GuessPlot plot = new GuessPlot(number, wording);
    plot.show(
        (Wager.Guesses) lesson.room().get(), OptionalDouble.of(number.shown(result.bet().value())));
    return Parts.grow(
        Parts.column(
            "lesson-won",
            Parts.grow(plot),
            Parts.paragraph(wording.text("view.lessons.guesses.legend"), "muted")));
  }

  private String outcome() {
    return lesson
        .settled(lesson.room().get())
        .map(settled -> wording.text(words(), settled.right(), settled.bettors()))
        .orElseGet(() -> wording.text("view.lessons.nobody"));
  }

  private String words() {
    return switch (result.lesson().bet()) {
      case Bet.Options _ -> "view.lessons.outcome";
      case Bet.Number _ -> "view.lessons.outcome.near";
    };
  }

  private void own() {
    if (lesson.person().get().isBlank()) {
      return;
    }
    lesson
        .settled(lesson.own().get())
        .ifPresent(
            settled ->
                getChildren()
                    .add(Parts.paragraph(wording.text(key(settled), lesson.person().get()))));
  }

  private static String key(Settled settled) {
    return settled.right() > 0 ? "view.lessons.own.right" : "view.lessons.own.wrong";
  }
}
