package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.cli.PaperWords;
import org.signalbox.race.ThreadBackground;
import org.signalbox.settings.Theme;
import org.signalbox.view.FxThread;
import org.signalbox.view.Pictures;
import org.signalbox.view.Window;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Churn;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody gives a table of customers, learns what drives them away, predicts new ones and takes
 * the predictions along; each step leaves a picture, light and dark.
 */
@ExtendWith(ApplicationExtension.class)
class StudyWalkTest {
  private static Installed signalbox;
  private static Path data;

  private final Appearance appearance = new Appearance(Theme.LIGHT, 100);
  private final Screens screens = screens();

  @BeforeAll
  static void install(@TempDir Path folder) throws IOException {
    signalbox = Installed.whole(Files.createDirectory(folder.resolve("app")));
    data = Files.createDirectory(folder.resolve("data"));
    Files.write(data.resolve("churn.csv"), Churn.csv(Churn.task(600, 1).table()));
    Files.write(data.resolve("new-customers.csv"), Churn.csv(Churn.unknown(80, 2)));
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  private static Screens screens() {
    Wiring wiring = signalbox.wiring();
    ThreadBackground background = new ThreadBackground();
    FxThread ui = new FxThread();
    ExploreViewModel explore = new ExploreViewModel(new DeskFlow(wiring), background, ui, 1);
    Path none = data.resolve("no-recorded-races.jsonl");
    return new Screens(
        explore,
        new LessonsViewModel(new DeskLessons(wiring, () -> Locale.US), background, ui),
        new LabViewModel(new DeskLab(none, wiring), explore.policy(), background, ui),
        new HistoryViewModel(
            new DeskHistory(
                wiring,
                new DeskSessions(
                    wiring,
                    new PaperWords(
                        new Words(Locale.US, Words.Missing.FAILS), new Figures(Locale.US)),
                    java.time.Clock.systemUTC())),
            background,
            ui),
        new ModelsViewModel(new DeskModels(wiring, wiring::modelChanged), background, ui),
        new StudyViewModel(new DeskStudy(wiring), background, ui));
  }

  @Start
  void show(Stage stage) {
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    new Window(screens, appearance, words, Installed.ROOT.resolve("assets")).show(stage);
  }

  @Test
  void fromATableToPredictionsOfAnotherFile(FxRobot robot) throws IOException {
    give(robot, data.resolve("churn.csv"));
    until(() -> screens.explore().state().get() == ScreenState.ROUTED);
    robot.interact(() -> screens.explore().override(java.util.Optional.of("xgboost")));
    until(() -> screens.explore().state().get() == ScreenState.ROUTED);
    picture(robot, "1-given");
    robot.clickOn("#run");
    until(() -> screens.explore().state().get() == ScreenState.DONE);
    picture(robot, "2-run");
    robot.clickOn("#keep");
    until(() -> robot.lookup("#drives").tryQuery().isPresent());
    until(() -> robot.lookup("#waterfall").tryQuery().isPresent());
    picture(robot, "3-drives");
    Label first = robot.from(robot.lookup("#drives").<Node>query()).lookup(".bar-name").query();
    assertEquals("contract", first.getText());
    robot.clickOn("#face-whatif");
    String was = robot.lookup("#whatif-now").<Label>query().getText();
    Slider calls = robot.lookup("#whatif-support_calls").query();
    robot.interact(() -> calls.setValue(calls.getValue() > 2 ? 0 : 5));
    until(() -> !robot.lookup("#whatif-now").<Label>query().getText().equals(was));
    picture(robot, "4-whatif");
    robot.clickOn("#whatif-undo");
    until(() -> robot.lookup("#whatif-now").<Label>query().getText().equals(was));
    give(robot, data.resolve("new-customers.csv"));
    until(() -> robot.lookup("#predictions").tryQuery().isPresent());
    picture(robot, "5-predicted");
    Path out = data.resolve("predicted.xlsx");
    robot.interact(() -> screens.study().export(out));
    until(() -> Files.exists(out) && robot.lookup("#study-ended").query().isVisible());
    picture(robot, "6-exported");
    var seen = signalbox.run("inspect", out.toString(), "--json").json();
    assertEquals(80, seen.get("rows").asInt());
    assertEquals("prediction", seen.at("/columns/6/name").asString());
  }

  /** Files from the clipboard take the same way as those that are dropped. */
  private static void give(FxRobot robot, Path file) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file.toFile()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.push(javafx.scene.input.KeyCode.CONTROL, javafx.scene.input.KeyCode.V);
  }

  private void picture(FxRobot robot, String step) {
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      String name = "walk-" + step + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
      Path file = Installed.ROOT.resolve("target/pictures").resolve(name);
      WaitForAsyncUtils.waitForAsyncFx(
          20_000,
          () -> {
            appearance.theme().set(theme);
            try {
              Pictures.save(robot.lookup(".top-bar").query().getScene(), 1280, 800, file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      assertTrue(Files.exists(file));
    }
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("the condition never came true", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
