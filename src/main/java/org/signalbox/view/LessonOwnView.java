package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Measure;
import org.signalbox.lesson.Wager;
import org.signalbox.viewmodel.LessonViewModel;

/** A person's own bet under a name, kept on this machine. */
final class LessonOwnView extends FlowPane {
  private final LessonViewModel lesson;
  private final Wording wording;

  LessonOwnView(LessonViewModel lesson, Wording wording) {
    this.lesson = lesson;
    this.wording = wording;
    getStyleClass().add("lesson-own");
    TextField name = new TextField();
    name.setId("lesson-person");
    name.setPromptText(wording.text("view.lessons.person.name"));
    name.setAccessibleText(wording.text("view.lessons.person.name"));
    name.textProperty().bindBidirectional(lesson.person());
    Node choice =
        switch (lesson.lesson().bet()) {
          case Bet.Options options -> options(options);
          case Bet.Number number -> slider(number);
        };
    lesson.person().subscribe(who -> choice.setDisable(who.isBlank()));
    getChildren()
        .addAll(Parts.whole(wording.text("view.lessons.person.bet"), "muted"), name, choice);
  }

  private Node options(Bet.Options options) {
    List<Integer> all = IntStream.range(0, options.all().size()).boxed().toList();
    Choice<Integer> choice =
        new Choice<>(
            at -> options.all().get(at).text(),
            at -> lesson.own().set(Wager.Hands.none(options).with(at, 1)));
    choice.setId("lesson-own-choice");
    choice.setPromptText(wording.text("view.lessons.person.choose"));
    choice.setAccessibleText(wording.text("view.lessons.person.choose"));
    lesson.own().subscribe(wager -> choice.tell(all, chosen((Wager.Hands) wager)));
    return choice;
  }

  private static Optional<Integer> chosen(Wager.Hands own) {
    int at = own.raised().indexOf(1);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  private Node slider(Bet.Number bet) {
    Slider slider = new Slider(bet.from(), bet.to(), (bet.from() + bet.to()) / 2);
    slider.setId("lesson-own-number");
    slider.setAccessibleText(wording.text("view.lessons.person.number", bet.unit()));
    slider.setBlockIncrement((bet.to() - bet.from()) / 100);
    var shown = Parts.whole("", "number", "lesson-own-shown");
    lesson
        .own()
        .subscribe(
            wager -> {
              List<Double> values = ((Wager.Guesses) wager).values();
              if (!values.isEmpty()) {
                slider.setValue(values.getFirst());
              }
              shown.setText(values.isEmpty() ? "" : words(values.getFirst(), bet));
            });
    slider
        .valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!slider.isDisabled()) {
                lesson.own().set(new Wager.Guesses(List.of(value.doubleValue())));
              }
            });
    return Parts.row("field-row", slider, shown);
  }

  private String words(double value, Bet.Number bet) {
    return LessonAxis.words(Measure.Kind.SCORE, value, wording) + " " + bet.unit();
  }
}
