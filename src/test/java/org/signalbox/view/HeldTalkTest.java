package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.race.ThreadBackground;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ConversationViewModel;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A conversation's answer that is under way. */
@ExtendWith(ApplicationExtension.class)
class HeldTalkTest {
  private final ExploreViewModel explore =
      new ExploreViewModel(
          new HeldTalkFlow(TextScript.flow()), new ThreadBackground(), new FxThread(), 7);

  @Start
  void show(Stage stage) {
    Path root = Path.of(System.getProperty("signalbox.root", "."));
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    new Window(
            Scripts.screens(explore),
            new Appearance(Theme.DARK, 100),
            words,
            root.resolve("assets"))
        .show(stage);
    explore.ask("Explain to a child why there are tides.");
  }

  @Test
  void escapeAndTheButtonStopItAndItsWordsStay(FxRobot robot) {
    HandsTest.until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.interact(explore::run);
    HandsTest.until(() -> robot.lookup("#say").tryQuery().isPresent());
    say(robot, "Why higher?");
    robot.push(KeyCode.ESCAPE);
    HandsTest.until(() -> turns().size() == 1);
    assertEquals("At full", turns().getFirst().text());
    assertTrue(((Labeled) robot.lookup(".talk-note").query()).isVisible());
    say(robot, "And lower?");
    robot.clickOn("#say-stop");
    HandsTest.until(() -> turns().size() == 2);
    assertEquals("And lower?", turns().getLast().question());
    assertEquals(ScreenState.DONE, explore.state().get());
  }

  private void say(FxRobot robot, String words) {
    TextField field = robot.lookup("#say").queryAs(TextField.class);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(words);
        });
    robot.push(KeyCode.ENTER);
    HandsTest.until(() -> robot.lookup("#streamed-text").tryQuery().isPresent());
  }

  private List<ConversationViewModel.Turn> turns() {
    return explore.race().selectedLane().orElseThrow().conversation().turns();
  }
}
