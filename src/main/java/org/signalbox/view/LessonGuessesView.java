package org.signalbox.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Measure;
import org.signalbox.lesson.Wager;
import org.signalbox.viewmodel.LessonViewModel;

/** The numbers that the room calls out, as dots along the line of what is possible. */
final class LessonGuessesView extends VBox {
  private final LessonViewModel lesson;
  private final Bet.Number bet;
  private final Wording wording;
  private final GuessPlot plot;
  private final Label sum = Parts.label("", "muted");

  LessonGuessesView(LessonViewModel lesson, Bet.Number bet, Wording wording) {
    this.lesson = lesson;
    this.bet = bet;
    this.wording = wording;
    this.plot = new GuessPlot(bet, wording);
    getStyleClass().addAll("column", "lesson-options");
    TextField field = new TextField();
    field.getStyleClass().addAll("hands", "number", "guesses");
    field.setId("guesses");
    Label label = Parts.label(wording.text("view.lessons.guesses", bet.unit()));
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> type(event, field));
    sum.setId("lesson-hands");
    getChildren()
        .addAll(
            Parts.row("field-row", label, field, Parts.gap(), sum),
            Parts.paragraph(
                wording.text("view.lessons.guesses.how", number(near()), bet.unit()),
                "small",
                "muted"),
            Parts.grow(plot));
    lesson.room().subscribe(_ -> draw());
  }

  /** People call out whole numbers. */
  private double near() {
    return bet.near() < 1 ? bet.near() : Math.floor(bet.near());
  }

  private Wager.Guesses guesses() {
    return (Wager.Guesses) lesson.room().get();
  }

  /** A space or Enter takes what was typed; in an empty field Backspace takes the last one back. */
  private void type(KeyEvent event, TextField field) {
    boolean empty = field.getText().isBlank();
    switch (event.getCode()) {
      case SPACE, ENTER -> {
        if (empty) {
          getScene().lookup("#lesson-next").requestFocus();
        } else {
          take(field);
        }
        event.consume();
      }
      case BACK_SPACE -> {
        if (empty && !guesses().values().isEmpty()) {
          List<Double> values = guesses().values();
          lesson.room().set(new Wager.Guesses(values.subList(0, values.size() - 1)));
        }
      }
      default -> {
        // Typed into the field.
      }
    }
  }

  private void take(TextField field) {
    List<Double> values = new ArrayList<>(guesses().values());
    Arrays.stream(field.getText().strip().split("[\\s;]+"))
        .map(word -> word.replace(',', '.'))
        .filter(word -> word.matches("-?\\d+(\\.\\d+)?"))
        .map(Double::valueOf)
        .forEach(values::add);
    field.clear();
    lesson.room().set(new Wager.Guesses(values));
  }

  private void draw() {
    plot.show(guesses());
    sum.setText(
        guesses().values().isEmpty()
            ? wording.text("view.lessons.guessed", 0, "")
            : wording.text(
                "view.lessons.guessed",
                guesses().bettors(),
                number(guesses().median()) + " " + bet.unit()));
  }

  private String number(double value) {
    return LessonAxis.words(Measure.Kind.SCORE, value, wording);
  }
}
