package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ChoiceTest {
  private final List<String> chosen = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // TestFX makes it before each test.
  private Choice<String> choice;

  @Start
  void show(Stage stage) {
    choice = new Choice<>(Function.identity(), chosen::add);
    stage.setScene(new Scene(choice));
    stage.show();
  }

  @Test
  void aValueThatStaysIsShownWhereverItMoves(FxRobot robot) {
    List<String> usual = List.of("theta", "ces", "auto");
    List<String> other = List.of("auto", "ces", "theta");
    for (List<String> names : List.of(usual, other, usual)) {
      robot.interact(() -> choice.tell(names, Optional.of("auto")));
      assertEquals("auto", choice.getButtonCell().getText());
    }
    assertEquals(List.of(), chosen);
  }
}
