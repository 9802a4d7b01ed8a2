package org.signalbox.view;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** A sheet above the screen, closed by Escape or a click beside it; meanwhile it has the focus. */
final class Overlay extends StackPane {
  private final Wording wording;
  private final ChangeListener<Node> keeper = (_, _, now) -> keepFocus(Optional.ofNullable(now));
  private Optional<Node> before = Optional.empty();
  private Optional<Node> first = Optional.empty();
  private Runnable closed = () -> {};

  /** How much room a sheet takes. */
  enum Size {
    /** As much as there is, up to a comfortable line. */
    LARGE,
    /** What its content asks for. */
    CONTENT,
    /** The whole window. */
    WHOLE
  }

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

  void open(String title, Node content, Size size) {
    Node close = place(title, content, size);
    focus(close);
  }

  /**
   * @param focused part of the content that has the focus first
   */
  void open(String title, Node content, Node focused, Size size) {
    place(title, content, size);
    focus(focused);
  }

  private Node place(String title, Node content, Size size) {
    Scene scene = getScene();
    if (isVisible()) {
      closed.run();
      closed = () -> {};
    } else {
      before = Optional.ofNullable(scene.getFocusOwner());
      scene.focusOwnerProperty().addListener(keeper);
    }
    Node close =
        Parts.id(
            "close-overlay", Parts.iconButton("close", wording.text("view.close"), this::close));
    BorderPane sheet = new BorderPane(content);
    sheet.getStyleClass().addAll("card", "sheet");
    sheet.setTop(Parts.row("sheet-head", Parts.label(title, "section"), Parts.gap(), close));
    switch (size) {
      case LARGE -> sheet.getStyleClass().add("large");
      case CONTENT -> sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
      case WHOLE -> sheet.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }
    getChildren().setAll(sheet);
    Parts.show(this, true);
    return close;
  }

  /** Runs once, when the sheet that is open now is closed. */
  void onClosed(Runnable work) {
    closed = work;
  }

  private void focus(Node focused) {
    // What lies in a scroll pane is part of the scene only once the pane is dressed.
    applyCss();
    layout();
    first = Optional.of(focused);
    focused.requestFocus();
  }

  void close() {
    if (isVisible()) {
      getScene().focusOwnerProperty().removeListener(keeper);
      getChildren().clear();
      Parts.show(this, false);
      before.ifPresent(Node::requestFocus);
      before = Optional.empty();
      Runnable work = closed;
      closed = () -> {};
      work.run();
    }
  }

  /** What lies below the sheet can't be reached, by keyboard either. */
  private void keepFocus(Optional<Node> now) {
    boolean inside = now.filter(this::holds).isPresent();
    if (!inside) {
      first.ifPresent(Node::requestFocus);
    }
  }

  private boolean holds(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }
}
