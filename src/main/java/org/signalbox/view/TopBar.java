package org.signalbox.view;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.signalbox.routing.Policy;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

/** What stands above every screen: the name, the screen, the policy, the looks. */
final class TopBar extends HBox {
  private final Wording wording;
  private final Appearance appearance;

  TopBar(Screens screens, Appearance appearance, Wording wording) {
    this.wording = wording;
    this.appearance = appearance;
    getStyleClass().addAll("row", "top-bar");
    getChildren()
        .addAll(
            Parts.icon("signalbox"),
            Parts.label(wording.text("view.name"), "wordmark"),
            turns(screens),
            Parts.gap(),
            policy(screens.explore()),
            zoom(),
            shade());
  }

  private Node turns(Screens screens) {
    HBox turns = Parts.row("screens");
    ToggleGroup group = new ToggleGroup();
    for (Screen screen : Screen.values()) {
      String name = screen.name().toLowerCase(Locale.ROOT);
      ToggleButton turn = new ToggleButton(wording.text("view." + name));
      turn.setId("screen-" + name);
      turn.getStyleClass().addAll("flat", "screen-turn");
      turn.setToggleGroup(group);
      turn.setOnAction(
          _ -> {
            turn.setSelected(true);
            screens.shown().set(screen);
          });
      screens.shown().subscribe(now -> turn.setSelected(now == screen));
      turns.getChildren().add(turn);
    }
    return turns;
  }

  private Node policy(ExploreViewModel explore) {
    ComboBox<Policy> choice = new ComboBox<>();
    choice.getItems().setAll(Policy.PRESETS);
    choice.setCellFactory(_ -> new WordsCell<>(this::name));
    choice.setButtonCell(new WordsCell<>(this::name));
    choice.valueProperty().bindBidirectional(explore.policy());
    choice.setAccessibleText(wording.text("view.policy"));
    Label label = Parts.label(wording.text("view.policy"), "muted");
    label.setLabelFor(choice);
    return Parts.row("field-row", label, Parts.id("policy", choice));
  }

  private String name(Policy policy) {
    String key = "view.policy." + policy.name();
    return wording.words().knows(key) ? wording.text(key) : policy.name();
  }

  private Node zoom() {
    Label level = Parts.label("", "zoom-level", "number");
    level
        .textProperty()
        .bind(appearance.zoom().map(z -> wording.text("view.zoom.level", z.intValue())));
    Button out =
        Parts.id(
            "zoom-out",
            Parts.iconButton("minus", wording.text("view.zoom.out"), appearance::zoomOut));
    Button in =
        Parts.id(
            "zoom-in", Parts.iconButton("plus", wording.text("view.zoom.in"), appearance::zoomIn));
    return Parts.row("zoom-row", out, level, in);
  }

  private Node shade() {
    MenuButton menu = new MenuButton();
    menu.setGraphic(Parts.icon("half-moon"));
    menu.getStyleClass().addAll("icon-button", "flat", "no-arrow");
    menu.setAccessibleText(wording.text("view.shade"));
    menu.setTooltip(new Tooltip(wording.text("view.shade")));
    ToggleGroup group = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(wording.text("view.shade." + word(theme)));
      item.setId("shade-" + word(theme));
      item.setToggleGroup(group);
      item.setOnAction(_ -> appearance.theme().set(theme));
      appearance.theme().subscribe(now -> item.setSelected(now == theme));
      menu.getItems().add(item);
    }
    return Parts.id("shade", menu);
  }

  private static String word(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }
}
