package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** A sheet above the screen, closed by Escape or a click beside it. */
final class Overlay extends StackPane {
  private final Wording wording;

  Overlay(Wording wording) {
    this.wording = wording;
    getStyleClass().add("overlay");
    setId("overlay");
    Parts.show(this, false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  void open(String title, Node content) {
    var close = Parts.iconButton("close", wording.text("view.close"), this::close);
    BorderPane sheet = new BorderPane(content);
    sheet.getStyleClass().addAll("card", "sheet");
    sheet.setTop(
        Parts.row(
            "sheet-head",
            Parts.label(title, "section"),
            Parts.gap(),
            Parts.id("close-overlay", close)));
    getChildren().setAll(sheet);
    Parts.show(this, true);
    close.requestFocus();
  }

  void close() {
    getChildren().clear();
    Parts.show(this, false);
  }
}
