package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
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

@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private final Appearance appearance = new Appearance(Theme.LIGHT, 100);
  private final ExploreViewModel explore =
      new ExploreViewModel(
          new BrokenFlow(ForecastScript.flow()), Background.sameThread(), new FxThread(), 7);

  @Start
  void show(Stage stage) {
    Path root = Path.of(System.getProperty("signalbox.root", "."));
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    new Window(Scripts.screens(explore), appearance, words, root.resolve("assets")).show(stage);
    explore.welcome(_ -> Optional.empty());
  }

  @Test
  void aSampleIsOneClickFromARaceAndTheSelectionIsShared(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.interact(() -> robot.lookup("#race-all").queryAs(Button.class).fire());
    until(() -> explore.state().get() == ScreenState.DONE);
    robot.interact(() -> explore.race().selected().set("smollm2-digits"));
    TableView<?> table = robot.lookup("#comparison").queryAs(TableView.class);
    assertEquals(
        explore.race().selectedLane().orElseThrow(), table.getSelectionModel().getSelectedItem());
    Node lane = robot.lookup("#lane-smollm2-digits").query();
    assertTrue(lane.getPseudoClassStates().contains(Pseudo.SELECTED));
    robot.interact(() -> table.getSelectionModel().select(0));
    assertEquals("auto-ets", explore.race().selected().get());
  }

  @Test
  void keysRunZoomAndDim(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    until(() -> appearance.zoom().get() == 110);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    until(() -> appearance.theme().get() == Theme.DARK);
    robot.push(KeyCode.CONTROL, KeyCode.R);
    until(() -> explore.state().get() == ScreenState.DONE);
  }

  @Test
  void thePreviewOpensAndClosesByKeyboard(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    until(() -> robot.lookup("#preview-grid").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    until(() -> robot.lookup("#preview-grid").tryQuery().isEmpty());
  }

  @Test
  void everyControlWithoutWordsSaysWhatItIs(FxRobot robot) {
    until(() -> explore.state().get() == ScreenState.ROUTED);
    Scene scene = robot.lookup("#run").query().getScene();
    scene.getRoot().lookupAll(".icon-button").stream()
        .filter(Node::isVisible)
        .forEach(node -> assertTrue(node.getAccessibleText() != null, () -> "no words: " + node));
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
