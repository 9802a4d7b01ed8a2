package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Wager;
import org.signalbox.viewmodel.LessonViewModel;

/** The options, each with the hands that were raised for it as a number and as a bar. */
final class LessonHandsView extends VBox {
  private static final String DIGITS = "\\d{0,3}";

  private final LessonViewModel lesson;
  private final Wording wording;
  private final List<TextField> fields = new ArrayList<>();
  private final List<StackPane> tracks = new ArrayList<>();
  private final Label sum = Parts.label("", "muted");

  LessonHandsView(LessonViewModel lesson, Bet.Options options, Wording wording) {
    this.lesson = lesson;
    this.wording = wording;
    getStyleClass().addAll("column", "lesson-options");
    for (int i = 0; i < options.all().size(); i++) {
      getChildren().add(option(i, options.all().get(i).text()));
    }
    sum.setId("lesson-hands");
    getChildren().add(Parts.row("field-row", Parts.gap(), sum));
    lesson.room().subscribe(_ -> draw());
  }

  private HBox option(int at, String text) {
    TextField field = new TextField();
    field.getStyleClass().addAll("hands", "number");
    field.setId("hands-" + (at + 1));
    field.setPromptText("0");
    field.setAccessibleText(wording.text("view.lessons.hands.for", text));
    field.setTextFormatter(
        new TextFormatter<>(change -> change.getControlNewText().matches(DIGITS) ? change : null));
    int raised = hands().raised().get(at);
    field.setText(raised == 0 ? "" : Integer.toString(raised));
    field.textProperty().addListener((_, _, typed) -> raise(at, typed));
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> move(event, at));
    fields.add(field);
    Region bar = new Region();
    bar.getStyleClass().add("hands-fill");
    StackPane track = new StackPane(bar);
    track.getStyleClass().add("hands-track");
    tracks.add(track);
    return Parts.row(
        "lesson-option",
        Parts.whole(Integer.toString(at + 1), "lesson-badge"),
        Parts.grow(
            Parts.column(
                "lesson-option-words", Parts.paragraph(text, "lesson-option-text"), track)),
        field);
  }

  private Wager.Hands hands() {
    return (Wager.Hands) lesson.room().get();
  }

  private void raise(int at, String typed) {
    lesson.room().set(hands().with(at, typed.isEmpty() ? 0 : Integer.parseInt(typed)));
  }

  /** Enter and the arrows go from option to option; after the last the page goes on. */
  private void move(KeyEvent event, int at) {
    boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER;
    if (down && at + 1 < fields.size()) {
      fields.get(at + 1).requestFocus();
      event.consume();
    } else if (down) {
      getScene().lookup("#lesson-next").requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.UP && at > 0) {
      fields.get(at - 1).requestFocus();
      event.consume();
    }
  }

  private void draw() {
    int most = Math.max(1, hands().raised().stream().mapToInt(Integer::intValue).max().orElse(1));
    for (int i = 0; i < tracks.size(); i++) {
      StackPane track = tracks.get(i);
      double share = (double) hands().raised().get(i) / most;
      Region bar = (Region) track.getChildren().getFirst();
      bar.maxWidthProperty().unbind();
      bar.maxWidthProperty().bind(track.widthProperty().multiply(share));
    }
    sum.setText(wording.text("view.lessons.hands", hands().bettors()));
  }
}
