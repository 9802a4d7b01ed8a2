package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.race.ThreadBackground;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneStatus;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A race that is under way. */
@ExtendWith(ApplicationExtension.class)
class HeldRaceTest {
  private final ExploreViewModel explore =
      new ExploreViewModel(
          new RememberingFlow(ForecastScript.flow(), RememberingFlow.Races.HELD),
          new ThreadBackground(),
          new FxThread(),
          7);

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
    explore.welcome(_ -> Optional.empty());
  }

  @Test
  void escapeEndsTheRaceAndTheWindowStaysUsable(FxRobot robot) {
    running(robot);
    robot.push(KeyCode.ESCAPE);
    HandsTest.until(() -> explore.state().get() == ScreenState.DONE);
    assertEquals(LaneStatus.CANCELLED, status("auto-ets"));
    assertEquals(LaneStatus.CANCELLED, status("drift"));
    robot.clickOn("#race-all");
    HandsTest.until(() -> explore.state().get() == ScreenState.RACING);
    robot.clickOn("#stop");
    HandsTest.until(() -> explore.state().get() == ScreenState.DONE);
  }

  @Test
  void everyLaneThatRunsOrWaitsHasItsCancel(FxRobot robot) {
    running(robot);
    for (String engine : new String[] {"auto-ets", "seasonal-naive"}) {
      Node cancel = robot.lookup("#cancel-" + engine).query();
      assertTrue(cancel.isVisible(), engine);
      assertTrue(cancel.isFocusTraversable(), engine);
    }
    robot.clickOn("#cancel-seasonal-naive");
    assertEquals(ScreenState.RACING, explore.state().get());
    robot.push(KeyCode.ESCAPE);
    HandsTest.until(() -> explore.state().get() == ScreenState.DONE);
  }

  private void running(FxRobot robot) {
    HandsTest.until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.clickOn("#race-all");
    HandsTest.until(() -> status("auto-ets") == LaneStatus.RUNNING);
  }

  private LaneStatus status(String engine) {
    return explore.race().find(engine).orElseThrow().status().get();
  }
}
