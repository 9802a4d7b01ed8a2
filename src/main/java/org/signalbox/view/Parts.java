package org.signalbox.view;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.signalbox.engine.EngineCard;

/** The smallest pieces that screens are put together from; style sheets give them their looks. */
final class Parts {
  private Parts() {}

  static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A label that is never cut short. */
  static Label whole(String text, String... styles) {
    Label label = label(text, styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** A label that breaks its lines. */
  static Label paragraph(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static HBox row(String style, Node... children) {
    HBox row = new HBox(children);
    row.getStyleClass().addAll("row", style);
    return row;
  }

  static VBox column(String style, Node... children) {
    VBox column = new VBox(children);
    column.getStyleClass().addAll("column", style);
    return column;
  }

  /**
   * A chart with its sentences below it.
   *
   * @param told what it says here
   * @param about how to read it
   */
  static VBox figure(Region chart, String told, String about) {
    return column(
        "check-box", grow(chart), paragraph(told, "small"), paragraph(about, "small", "muted"));
  }

  /** Takes the room that the others in a row leave. */
  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox.setVgrow(gap, Priority.ALWAYS);
    return gap;
  }

  static Region icon(String name) {
    Region icon = new Region();
    icon.getStyleClass().addAll("icon", "icon-" + name);
    icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    return icon;
  }

  /** Colour and shape of an engine's family. */
  static Region mark(EngineCard card, Wording wording) {
    Region mark = new Region();
    mark.getStyleClass().addAll("mark", Wording.family(card));
    mark.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    mark.setAccessibleText(wording.familyName(card));
    Tooltip.install(mark, new Tooltip(wording.familyName(card)));
    return mark;
  }

  static Button button(String text, Runnable action, String... styles) {
    Button button = new Button(text);
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll(styles);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** A button that is only an icon; its words are for screen readers and the tooltip. */
  static Button iconButton(String icon, String words, Runnable action) {
    Button button = new Button();
    button.setGraphic(icon(icon));
    button.getStyleClass().addAll("icon-button", "flat");
    button.setAccessibleText(words);
    tip(button, words);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Words beside what the pointer rests on; being a window, they are made when it comes near. */
  static void tip(Control control, String words) {
    control.setOnMouseEntered(
        _ -> {
          if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
          }
        });
  }

  static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  static <N extends Node> N id(String id, N node) {
    node.setId(id);
    return node;
  }

  static <N extends Node> N grow(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    VBox.setVgrow(node, Priority.ALWAYS);
    return node;
  }
}
