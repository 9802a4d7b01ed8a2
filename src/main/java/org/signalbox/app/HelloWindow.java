package org.signalbox.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.signalbox.view.Drawn;
import org.signalbox.view.Hello;

/** JavaFX's hello window as a program of its own, for {@code signalbox bench start}. */
public final class HelloWindow {
  private HelloWindow() {}

  public static void main(String[] args) {
    Application.launch(Greeting.class);
  }

  /** Apart from the main class, which must not be an application when JavaFX is no module. */
  public static final class Greeting extends Application {
    @Override
    public void start(Stage stage) {
      Hello.show(stage);
      Drawn.then(
          () -> {
            Walk.Mark.FIRST_CONTENT.print();
            Platform.exit();
          });
    }
  }
}
