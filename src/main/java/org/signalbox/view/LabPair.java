package org.signalbox.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** A table and a panel side by side; in a narrow or much enlarged window below each other. */
final class LabPair extends VBox {
  /** In letters' heights. */
  private static final double NARROW = 80;

  private final Node left;
  private final Node right;
  private final Label letter = Parts.label("");
  private final ObservableValue<Number> width;

  /**
   * @param width of the page
   */
  LabPair(Node left, Node right, ObservableValue<Number> width) {
    this.left = left;
    this.right = right;
    this.width = width;
    Parts.show(letter, false);
    width.subscribe(_ -> fit());
    letter.fontProperty().subscribe(_ -> fit());
  }

  static boolean narrow(double width, double letter) {
    return width < NARROW * letter;
  }

  private void fit() {
    boolean narrow = narrow(width.getValue().doubleValue(), letter.getFont().getSize());
    Pane pair = narrow ? Parts.column("lab-both") : Parts.row("lab-both");
    pair.getChildren().setAll(left, Parts.grow(right));
    getChildren().setAll(letter, Parts.grow(pair));
  }
}
