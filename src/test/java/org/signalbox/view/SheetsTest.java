package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.race.Background;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SheetsTest {
  private final Appearance appearance = new Appearance(Theme.LIGHT, 100);
  private final ExploreViewModel explore =
      new ExploreViewModel(ForecastScript.flow(), Background.sameThread(), new FxThread(), 7);
  private final Screens screens = Scripts.screens(explore);

  @Start
  void show(Stage stage) {
    Path root = Path.of(System.getProperty("signalbox.root", "."));
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    new Window(screens, appearance, words, root.resolve("assets")).show(stage);
    explore.welcome(_ -> Optional.empty());
  }

  @Test
  void thePaletteDoesWhatItsLettersName(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("histo");
    robot.push(KeyCode.ENTER);
    until(() -> screens.shown().get() == Screen.HISTORY);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("smollm2 on dig");
    robot.push(KeyCode.ENTER);
    assertEquals("smollm2-digits", explore.task().request().get().engine().orElseThrow());
  }

  @Test
  void arrowsMoveAndEscapeLeavesThePaletteWithTheFocusWhereItWas(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    Node before = scene(robot).getFocusOwner();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    ListView<?> list = robot.lookup("#palette-list").queryAs(ListView.class);
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP);
    assertEquals(1, list.getSelectionModel().getSelectedIndex());
    robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
    assertTrue(inside(scene(robot).getFocusOwner()), "the focus left the sheet");
    robot.push(KeyCode.ESCAPE);
    assertTrue(robot.lookup("#palette-list").tryQuery().isEmpty());
    assertEquals(before, scene(robot).getFocusOwner());
  }

  @Test
  void oneKeyTurnsProjectorModeOnAndOff(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.push(KeyCode.F8);
    assertEquals(Projector.ON, appearance.projector().get());
    assertTrue(scene(robot).getRoot().getStyleClass().contains("projector"));
    robot.push(KeyCode.F8);
    assertFalse(scene(robot).getRoot().getStyleClass().contains("projector"));
  }

  @Test
  void theWelcomeIsShownAgainAndBeginsWithTheNextKey(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("welcome");
    robot.push(KeyCode.ENTER);
    until(() -> "welcome-start".equals(scene(robot).getFocusOwner().getId()));
    robot.push(KeyCode.ENTER);
    until(() -> robot.lookup("#welcome").tryQuery().isEmpty());
  }

  @Test
  void theRoomSeesTheLaneThatIsLookedAt(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.push(KeyCode.F5);
    until(() -> robot.lookup("#presenter").tryQuery().isPresent());
    robot.interact(() -> explore.race().selected().set("smollm2-digits"));
    until(() -> robot.lookup(".presenter-looked .section").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    until(() -> robot.lookup("#presenter").tryQuery().isEmpty());
  }

  @Test
  void theShortcutsAreListed(FxRobot robot) {
    robot.push(KeyCode.F1);
    assertTrue(robot.lookup("#shortcuts").tryQuery().isPresent());
    assertTrue(robot.lookup("Ctrl+K").tryQuery().isPresent());
  }

  private static boolean inside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if ("overlay".equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  private static Scene scene(FxRobot robot) {
    return robot.lookup("#overlay").query().getScene();
  }

  private static void until(java.util.concurrent.Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("the condition never came true", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
