package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.race.Background;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A conversation that goes on below an answer, by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class TalkTest {
  private final ExploreViewModel explore =
      new ExploreViewModel(TextScript.talking(), Background.sameThread(), new FxThread(), 7);

  @Start
  void show(Stage stage) {
    Path root = Path.of(System.getProperty("signalbox.root", "."));
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    new Window(
            Scripts.screens(explore),
            new Appearance(Theme.LIGHT, 100),
            words,
            root.resolve("assets"))
        .show(stage);
    explore.ask("Explain to a child why there are tides.");
  }

  @Test
  void theNextQuestionIsAnsweredBelowAndTheFieldKeepsTheFocus(FxRobot robot) {
    asked(robot);
    TextField field = field(robot);
    assertTrue(field.isFocused());
    assertEquals("", field.getText());
    assertTrue(robot.lookup(".asked").queryAll().stream().anyMatch(n -> says(n, "Why higher?")));
    assertTrue(((Labeled) robot.lookup(".talk-note").query()).getText().contains("oldest turns"));
    assertFalse(robot.lookup("#say-stop").query().isVisible());
  }

  @Test
  void theTranscriptIsCopiedAndTheHeatMapIsOfTheNewestAnswer(FxRobot robot) {
    asked(robot);
    MenuButton copy = robot.lookup("#results-left-keep").queryAs(MenuButton.class);
    robot.interact(() -> copy.getItems().getFirst().fire());
    String tsv =
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Clipboard.getSystemClipboard().getString());
    assertTrue(tsv.contains("You\tWhy higher?\n"), tsv);
    assertTrue(tsv.contains("\tAt full moon"), tsv);
    robot.clickOn("#face-why");
    assertTrue(
        robot.lookup("#heat-text .token").queryAll().stream().anyMatch(n -> says(n, "full")));
  }

  private void asked(FxRobot robot) {
    HandsTest.until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.interact(explore::run);
    HandsTest.until(() -> robot.lookup("#say").tryQuery().isPresent());
    TextField field = field(robot);
    assertTrue(field.isFocusTraversable());
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText("Why higher?");
        });
    robot.push(KeyCode.ENTER);
    HandsTest.until(() -> robot.lookup(".asked").queryAll().size() == 2);
  }

  private static TextField field(FxRobot robot) {
    return robot.lookup("#say").queryAs(TextField.class);
  }

  private static boolean says(Node node, String words) {
    return node instanceof Labeled label && label.getText().strip().equals(words);
  }
}
