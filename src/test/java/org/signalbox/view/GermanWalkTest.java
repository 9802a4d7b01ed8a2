package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.race.Background;
import org.signalbox.settings.Theme;
import org.signalbox.tabular.Facts;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Churn;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyDesk;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, switched to German while a task is open, says nothing in English. */
@ExtendWith(ApplicationExtension.class)
class GermanWalkTest {
  /** The scripts' own English, which stands for data and for what libraries report. */
  private static final Set<String> DATA = Set.of("yes", "no");

  private final Appearance appearance = new Appearance(Theme.LIGHT, 100);
  private final ExploreViewModel explore =
      new ExploreViewModel(ForecastScript.flow(), Background.sameThread(), new FxThread(), 7);
  private final Screens screens = Scripts.screens(explore);
  private final EnglishWords english = new EnglishWords();

  // TestFX calls show before each test.
  @SuppressWarnings("NullAway.Init")
  private Window window;

  @Start
  void show(Stage stage) {
    Path root = Path.of(System.getProperty("signalbox.root", "."));
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    window = new Window(screens, appearance, words, root.resolve("assets"));
    window.show(stage);
  }

  @Test
  void nothingIsSaidInEnglish(FxRobot robot) {
    robot.interact(() -> explore.welcome(_ -> Optional.empty()));
    until(() -> explore.state().get() == ScreenState.ROUTED);
    assertTrue(english.in(window.scene().getRoot(), DATA).contains("Race all"));
    robot.interact(() -> window.speak(new Words(Locale.GERMANY, Words.Missing.FAILS)));
    german(robot);
    robot.interact(() -> robot.lookup("#race-all").<Button>query().fire());
    until(() -> explore.state().get() == ScreenState.DONE);
    for (String face : List.of("answer", "why", "parts", "check", "earlier", "comparison")) {
      robot.interact(() -> robot.lookup("#face-" + face).<ToggleButton>query().fire());
      german(robot);
    }
    study(robot);
    robot.interact(() -> screens.shown().set(Screen.HISTORY));
    robot.interact(
        () -> robot.lookup("#history-races").<TableView<?>>query().getSelectionModel().select(0));
    german(robot);
    for (Screen screen : Screen.values()) {
      robot.interact(() -> screens.shown().set(screen));
      german(robot);
    }
  }

  private void study(FxRobot robot) {
    robot.interact(() -> screens.shown().set(Screen.STUDY));
    german(robot);
    Facts.Score quality = new Facts.Score("AUC", 0.87, 0.83, 0.91);
    robot.interact(
        () ->
            screens
                .study()
                .keep(new StudyDesk.Wanted(Churn.task(200, 1), "xgboost", Optional.of(quality))));
    until(() -> robot.lookup("#drives").tryQuery().isPresent());
    for (String face : List.of("swarm", "effect", "values", "shuffle", "whatif", "change")) {
      robot.interact(() -> robot.lookup("#face-" + face).<ToggleButton>query().fire());
      german(robot);
    }
  }

  private void german(FxRobot robot) {
    robot.interact(() -> window.scene().getRoot().applyCss());
    assertEquals(Set.of(), english.in(window.scene().getRoot(), DATA));
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("the condition never came true", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
