package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.signalbox.routing.Policy;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;

/** What stands above every screen: the name, the screen, the policy, the looks. */
final class TopBar extends HBox {
  private final Wording wording;
  private final Appearance appearance;
  private final Shade shade;

  TopBar(ExploreViewModel explore, Appearance appearance, Shade shade, Wording wording) {
    this.wording = wording;
    this.appearance = appearance;
    this.shade = shade;
    getStyleClass().addAll("row", "top-bar");
    Label screen = Parts.label(wording.text("view.explore"), "screen-name");
    getChildren()
        .addAll(
            Parts.icon("signalbox"),
            Parts.label(wording.text("view.name"), "wordmark"),
            screen,
            Parts.gap(),
            policy(explore),
            zoom(),
            shade());
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
    Button toggle = Parts.iconButton("half-moon", wording.text("view.shade.toggle"), shade::toggle);
    return Parts.id("shade", toggle);
  }
}
