package org.signalbox.view;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show: what the app's start is measured against. */
public final class Hello {
  private Hello() {}

  /** Shows one word in a window of the app's size, in JavaFX's own looks. */
  public static void show(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Label("Hello")), Window.WIDTH, Window.HEIGHT));
    stage.show();
  }
}
