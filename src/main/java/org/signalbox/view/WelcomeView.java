package org.signalbox.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.settings.Language;
import org.signalbox.settings.Theme;
import org.signalbox.task.ProblemType;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

/** What a newcomer is told, in one screen: what this is, the ways in, language and brightness. */
final class WelcomeView extends VBox {
  private final Screens screens;
  private final Runnable close;
  private final Wording wording;
  private final FlowPane samples = new FlowPane();
  private final Button start;

  WelcomeView(
      Screens screens,
      Appearance appearance,
      InputActions inputs,
      Runnable close,
      Wording wording) {
    this.screens = screens;
    this.close = close;
    this.wording = wording;
    getStyleClass().addAll("column", "welcome");
    setId("welcome");
    samples.getStyleClass().add("answers");
    samples.prefWrapLengthProperty().bind(widthProperty());
    start =
        Parts.id(
            "welcome-start", Parts.button(wording.text("view.welcome.start"), close, "accent"));
    getChildren()
        .addAll(
            Parts.paragraph(wording.text("view.welcome.what"), "welcome-what"),
            Parts.paragraph(wording.text("view.welcome.local"), "muted"),
            way("tray", "view.welcome.drop", open(inputs)),
            way("lanes", "view.welcome.sample", samples),
            way("grid", "view.welcome.lesson", lesson()),
            looks(appearance));
    screens.explore().examples().subscribe(this::list);
    list();
  }

  /** What begins, to stand where it is always seen. */
  Node start() {
    return start;
  }

  private void list() {
    samples
        .getChildren()
        .setAll(
            oneOfEach(screens.explore().examples()).stream()
                .map(
                    example ->
                        Parts.button(
                            wording.title(example),
                            () -> {
                              close.run();
                              screens.open(new Input.Sampled(example));
                            },
                            "chip-button"))
                .toList());
  }

  /** A table, a series and a text, each the first of its kind. */
  private static List<Example> oneOfEach(List<Example> examples) {
    return Stream.of(
            EnumSet.of(
                ProblemType.BINARY_CLASSIFICATION,
                ProblemType.MULTICLASS_CLASSIFICATION,
                ProblemType.REGRESSION),
            EnumSet.of(ProblemType.FORECASTING),
            EnumSet.of(
                ProblemType.TEXT_CLASSIFICATION,
                ProblemType.TEXT_GENERATION,
                ProblemType.RETRIEVAL))
        .flatMap(kind -> examples.stream().filter(e -> kind.contains(e.problemType())).limit(1))
        .toList();
  }

  private Button open(InputActions inputs) {
    return Parts.button(
        wording.text("view.open"),
        () -> {
          close.run();
          inputs.chooseFile();
        });
  }

  private Button lesson() {
    return Parts.button(
        wording.text("view.lessons"),
        () -> {
          close.run();
          screens.shown().set(Screen.LESSONS);
        });
  }

  private HBox way(String icon, String key, Node how) {
    return Parts.row(
        "welcome-way",
        Parts.row("welcome-icon", Parts.icon(icon)),
        Parts.grow(Parts.column("welcome-words", Parts.paragraph(wording.text(key)), how)));
  }

  private FlowPane looks(Appearance appearance) {
    FlowPane looks =
        new FlowPane(
            choice("shade", appearance.theme(), List.of(Theme.values())),
            choice("language", appearance.language(), List.of(Language.values())));
    looks.getStyleClass().add("welcome-looks");
    return looks;
  }

  private <E extends Enum<E>> HBox choice(
      String setting, ObjectProperty<E> chosen, List<E> values) {
    HBox row = Parts.row("segmented");
    ToggleGroup group = new ToggleGroup();
    for (E value : values) {
      String word = value.name().toLowerCase(Locale.ROOT);
      ToggleButton one = new ToggleButton(wording.text("view." + setting + "." + word));
      one.setId("welcome-" + setting + "-" + word);
      one.getStyleClass().add("segment");
      one.setToggleGroup(group);
      one.setOnAction(
          _ -> {
            one.setSelected(true);
            chosen.set(value);
          });
      chosen.subscribe(now -> one.setSelected(now == value));
      row.getChildren().add(one);
    }
    return row;
  }
}
