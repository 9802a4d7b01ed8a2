package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.routing.Policy;
import org.signalbox.settings.Language;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

/**
 * What stands above every screen: the name, the screen, the policy, the looks. Where the room is
 * short the names go first, then the screens fold into a menu.
 */
final class TopBar extends VBox {
  private final Wording wording;
  private final Appearance appearance;
  private final Label wordmark;
  private final Node turns;
  private final HBox bar;

  TopBar(Screens screens, Appearance appearance, Actions actions, Wording wording, Rest rest) {
    this.wording = wording;
    this.appearance = appearance;
    getStyleClass().add("top");
    this.wordmark = Parts.whole(wording.text("view.name"), "wordmark");
    this.turns = turns(screens);
    this.bar = Parts.row("top-bar", Parts.icon("signalbox"), wordmark, turns);
    getChildren().add(bar);
    rest.add(() -> complete(screens, actions));
  }

  private void complete(Screens screens, Actions actions) {
    Node folded = folded(screens);
    Label policyName = Parts.whole(wording.text("view.policy"), "muted");
    bar.getChildren()
        .addAll(
            folded,
            Parts.gap(),
            policy(screens.explore(), policyName),
            sliders(screens.explore()),
            palette(actions),
            zoom(),
            looks());
    widthProperty()
        .subscribe(
            width -> {
              Parts.show(turns, true);
              Parts.show(folded, false);
              Parts.show(wordmark, true);
              Parts.show(policyName, true);
              boolean named = bar.prefWidth(-1) <= width.doubleValue();
              Parts.show(wordmark, named);
              Parts.show(policyName, named);
              boolean unfolded = bar.prefWidth(-1) <= width.doubleValue();
              Parts.show(turns, unfolded);
              Parts.show(folded, !unfolded);
            });
  }

  private Node palette(Actions actions) {
    return Parts.id(
        "palette", Parts.iconButton("search", wording.text("view.palette.open"), actions::palette));
  }

  private Node folded(Screens screens) {
    MenuButton menu = new MenuButton();
    menu.getStyleClass().addAll("flat", "screen-turn");
    ToggleGroup group = new ToggleGroup();
    for (Screen screen : Screen.values()) {
      RadioMenuItem item = new RadioMenuItem(wording.text("view." + word(screen)));
      item.setToggleGroup(group);
      item.setOnAction(_ -> screens.shown().set(screen));
      menu.getItems().add(item);
      screens.shown().subscribe(now -> item.setSelected(now == screen));
    }
    screens.shown().subscribe(now -> menu.setText(wording.text("view." + word(now))));
    return Parts.id("screens-folded", menu);
  }

  private Node turns(Screens screens) {
    HBox turns = Parts.row("screens");
    ToggleGroup group = new ToggleGroup();
    for (Screen screen : Screen.values()) {
      String name = word(screen);
      ToggleButton turn = new ToggleButton(wording.text("view." + name));
      turn.setId("screen-" + name);
      turn.getStyleClass().addAll("flat", "screen-turn");
      turn.setMinWidth(USE_PREF_SIZE);
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

  private Node policy(ExploreViewModel explore, Label label) {
    ComboBox<Policy> choice = new ComboBox<>();
    choice.getItems().setAll(Policy.PRESETS);
    choice.setCellFactory(_ -> new WordsCell<>(wording::policy));
    choice.setButtonCell(new WordsCell<>(wording::policy));
    choice.valueProperty().bindBidirectional(explore.policy());
    choice.setAccessibleText(wording.text("view.policy"));
    label.setLabelFor(choice);
    return Parts.row("field-row", label, Parts.id("policy", choice));
  }

  private Node sliders(ExploreViewModel explore) {
    ToggleButton turn = new ToggleButton();
    turn.setGraphic(Parts.icon("sliders"));
    turn.getStyleClass().addAll("icon-button", "flat");
    turn.setAccessibleText(wording.text("view.policy.weights"));
    Parts.tip(turn, wording.text("view.policy.weights"));
    turn.selectedProperty()
        .subscribe(
            open -> {
              if (open && getChildren().size() == 1) {
                getChildren().add(new PolicyView(explore, wording));
              }
              getChildren().stream().skip(1).forEach(weights -> Parts.show(weights, open));
            });
    return Parts.id("policy-open", turn);
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

  private Node looks() {
    MenuButton menu = new MenuButton();
    menu.setGraphic(Parts.icon("half-moon"));
    menu.getStyleClass().addAll("icon-button", "flat", "no-arrow");
    menu.setAccessibleText(wording.text("view.shade"));
    Parts.tip(menu, wording.text("view.shade"));
    menu.getItems().addAll(choices("shade", appearance.theme(), Theme.values()));
    CheckMenuItem far = new CheckMenuItem(wording.text("view.projector"));
    far.setId("projector");
    far.setOnAction(_ -> appearance.turnProjector());
    appearance.projector().subscribe(now -> far.setSelected(now == Projector.ON));
    menu.getItems().addAll(new SeparatorMenuItem(), far);
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().addAll(choices("language", appearance.language(), Language.values()));
    return Parts.id("shade", menu);
  }

  /** One item for each value of a setting, the present one ticked. */
  private <E extends Enum<E>> List<RadioMenuItem> choices(
      String setting, ObjectProperty<E> chosen, E[] values) {
    ToggleGroup group = new ToggleGroup();
    List<RadioMenuItem> items = new ArrayList<>();
    for (E value : values) {
      RadioMenuItem item = new RadioMenuItem(wording.text("view." + setting + "." + word(value)));
      item.setId(setting + "-" + word(value));
      item.setToggleGroup(group);
      item.setOnAction(_ -> chosen.set(value));
      chosen.subscribe(now -> item.setSelected(now == value));
      items.add(item);
    }
    return items;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
