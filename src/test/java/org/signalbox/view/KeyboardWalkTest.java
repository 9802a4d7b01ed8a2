package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.history.PastRace;
import org.signalbox.race.Background;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Theme;
import org.signalbox.settings.Welcome;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole app by keys alone, at 200 %, in both languages. Wherever Tab stops, the control that
 * has the focus is seen; pictures of the way lie in {@code target/pictures}.
 */
@ExtendWith(ApplicationExtension.class)
class KeyboardWalkTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  /** More controls than any screen has. */
  private static final int FAR = 120;

  /** Letters that tell one action from all others. */
  private static final int ENOUGH = 12;

  private final Appearance appearance = new Appearance(Theme.LIGHT, 200);
  private final ExploreViewModel explore =
      new ExploreViewModel(TableScript.flow(), Background.sameThread(), new FxThread(), 7);
  private final Screens screens = Scripts.screens(explore);
  private final List<String> asked = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private @Nullable Stage stage;
  private @Nullable Scene shown;
  private Words words = new Words(Locale.US, Words.Missing.FAILS);
  private int pictures;

  @Start
  void show(Stage empty) {
    stage = empty;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE"})
  void reachesEverything(String language, FxRobot robot) {
    words = new Words(Locale.forLanguageTag(language), Words.Missing.FAILS);
    appearance.welcome().set(Welcome.DUE);
    robot.interact(this::open);
    until(() -> explore.state().get() == ScreenState.ROUTED);
    greet(robot);
    correctAndTakeBack(robot);
    race(robot);
    lookAtResults(robot);
    keep(robot);
    study(robot);
    lessons(robot);
    labAndModels(robot);
    history(robot);
    sheets(robot);
    assertEquals(List.of(), unseen);
  }

  private void open() {
    Window window = new Window(screens, appearance, words, ROOT.resolve("assets"));
    shown = window.scene();
    window
        .scene()
        .addEventFilter(
            FileEvent.ASKED,
            event -> {
              asked.add(event.question().title());
              event.consume();
            });
    window.show(Objects.requireNonNull(stage));
    explore.welcome(_ -> Optional.empty());
  }

  private void greet(FxRobot robot) {
    picture(robot, "welcome");
    assertEquals("welcome-start", focused().getId());
    robot.push(KeyCode.ENTER);
    assertTrue(robot.lookup("#welcome").tryQuery().isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write(Scripts.example().title().substring(0, 5).toLowerCase(Locale.ROOT));
    robot.push(KeyCode.ENTER);
    until(() -> explore.state().get() == ScreenState.ROUTED);
  }

  private void correctAndTakeBack(FxRobot robot) {
    tabTo(robot, "target");
    robot.push(KeyCode.DOWN);
    until(() -> explore.task().request().get().target().isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> explore.task().request().get().target().isEmpty());
    tabTo(robot, "override");
    robot.push(KeyCode.DOWN);
    until(() -> explore.task().request().get().engine().isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> explore.task().request().get().engine().isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    until(() -> explore.task().request().get().engine().isPresent());
    tabTo(robot, "undo");
    robot.push(KeyCode.SPACE);
    until(() -> explore.task().request().get().engine().isEmpty());
  }

  private void race(FxRobot robot) {
    tabTo(robot, "race-all");
    picture(robot, "race-all");
    robot.push(KeyCode.SPACE);
    until(() -> explore.state().get() == ScreenState.DONE);
  }

  private void lookAtResults(FxRobot robot) {
    tabTo(robot, "lane-smollm2-rows");
    robot.push(KeyCode.ENTER);
    assertEquals("smollm2-rows", explore.race().selected().get());
    tabTo(robot, "comparison");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.DOWN);
    picture(robot, "comparison");
    tabTo(robot, "face-frontier");
    robot.push(KeyCode.RIGHT);
    until(() -> robot.lookup(".attributions").tryQuery().isPresent());
    tabTo(robot, "results-right-twin");
    robot.push(KeyCode.SPACE);
    until(() -> robot.lookup(".twin").tryQuery().isPresent());
  }

  private void keep(FxRobot robot) {
    tabTo(robot, "keep-menu");
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    until(() -> asked.contains("view.session.save") || asked.contains("view.report.save"));
    command(robot, "view.action.report");
    until(() -> asked.contains("view.report.save"));
    command(robot, "view.action.python");
    robot.interact(() -> assertTrue(Clipboard.getSystemClipboard().getString().startsWith("# ")));
    robot.push(KeyCode.CONTROL, KeyCode.O);
    until(() -> asked.contains("view.open.title"));
    command(robot, "view.action.keep");
    until(() -> screens.shown().get() == Screen.STUDY);
  }

  private void study(FxRobot robot) {
    until(() -> screens.study().studied().get().isPresent());
    turn(robot, Screen.STUDY);
    tabTo(robot, "face-drives");
    robot.push(KeyCode.RIGHT);
    picture(robot, "study");
    tabTo(robot, "predict-file");
    robot.push(KeyCode.SPACE);
    until(() -> asked.contains("view.study.predict"));
  }

  private void lessons(FxRobot robot) {
    turn(robot, Screen.LESSONS);
    Node card = screenStop(robot, node -> node.getStyleClass().contains("lesson-open"));
    assertTrue(card.isFocused());
    robot.push(KeyCode.SPACE);
    until(() -> screens.lessons().open().get().isPresent());
    tabTo(robot, "lesson-next");
    robot.push(KeyCode.SPACE);
    picture(robot, "lesson");
    tabTo(robot, "lesson-list-back");
    robot.push(KeyCode.SPACE);
    until(() -> screens.lessons().open().get().isEmpty());
  }

  private void labAndModels(FxRobot robot) {
    turn(robot, Screen.LAB);
    tabTo(robot, "lab-kind");
    robot.push(KeyCode.DOWN);
    until(() -> screens.lab().kind().get().isPresent());
    turn(robot, Screen.MODELS);
    tabTo(robot, "import-file");
    robot.push(KeyCode.SPACE);
    until(() -> asked.contains("view.models.import"));
    tabTo(robot, "verify");
    robot.push(KeyCode.SPACE);
    until(() -> screens.models().ended().get().isPresent());
  }

  private void history(FxRobot robot) {
    HistoryViewModel history = screens.history();
    turn(robot, Screen.HISTORY);
    tabTo(robot, "history-words");
    robot.write("churn");
    until(() -> history.races().size() == 1);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.DELETE);
    until(() -> history.races().size() == 3);
    tabTo(robot, "history-races");
    robot.push(KeyCode.HOME);
    until(() -> history.shown().get().size() == 1);
    tabTo(robot, "history-pin");
    robot.push(KeyCode.SPACE);
    until(() -> history.races().getFirst().state() == PastRace.State.PINNED);
    tabTo(robot, "history-races");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    until(() -> history.shown().get().size() == 2);
    picture(robot, "history");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.DELETE);
    until(() -> history.races().size() == 2);
    tabTo(robot, "history-undo");
    robot.push(KeyCode.SPACE);
    until(() -> history.races().size() == 3);
    tabTo(robot, "history-races");
    robot.push(KeyCode.END);
    until(() -> history.shown().get().size() == 1);
    tabTo(robot, "history-again");
    robot.push(KeyCode.SPACE);
    until(() -> screens.shown().get() == Screen.EXPLORE);
  }

  private void sheets(FxRobot robot) {
    robot.push(KeyCode.F5);
    until(() -> robot.lookup("#presenter").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    until(() -> robot.lookup("#presenter").tryQuery().isEmpty());
    robot.push(KeyCode.F1);
    until(() -> robot.lookup("#shortcuts").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    command(robot, "view.action.codes");
    robot.write("T-06");
    picture(robot, "help");
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.F8);
    assertEquals(Projector.ON, appearance.projector().get());
    robot.push(KeyCode.F8);
    tabTo(robot, "shade");
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    until(() -> appearance.theme().get() == Theme.DARK);
    picture(robot, "settings");
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertTrue(appearance.zoom().get() < 200);
  }

  /** Does what the palette calls by these words. */
  private void command(FxRobot robot, String key) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    String all = Wording.of(words).text(key);
    robot.write(all.substring(0, Math.min(ENOUGH, all.length())));
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void turn(FxRobot robot, Screen screen) {
    robot.push(KeyCode.ALT, KeyCode.getKeyCode(Integer.toString(screen.ordinal() + 1)));
    until(() -> screens.shown().get() == screen);
  }

  private void tabTo(FxRobot robot, String id) {
    screenStop(robot, node -> id.equals(node.getId()));
  }

  private Node screenStop(FxRobot robot, java.util.function.Predicate<Node> wanted) {
    @Nullable Node from = scene().getFocusOwner();
    List<String> met = new ArrayList<>();
    for (int k = 0; k < FAR; k++) {
      Node at = scene().getFocusOwner();
      if (at != null && wanted.test(at)) {
        see(robot, at);
        return at;
      }
      robot.push(KeyCode.TAB);
      met.add(name(scene().getFocusOwner()));
    }
    throw new AssertionError("Tab leads from " + from + " over " + met);
  }

  private static String name(@Nullable Node node) {
    return node == null
        ? "nothing"
        : node.getId() == null ? node.getStyleClass() + "" : node.getId();
  }

  /** What has the focus lies within the window and within every page that scrolls. */
  private void see(FxRobot robot, Node node) {
    robot.interact(
        () -> {
          scene().getRoot().layout();
          Bounds own = node.localToScene(node.getLayoutBounds());
          if (!own.intersects(0, 0, scene().getWidth(), scene().getHeight())) {
            unseen.add(name(node));
          }
          for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane page
                && !page.localToScene(page.getLayoutBounds()).intersects(own)) {
              unseen.add(name(node) + " in " + name(page));
            }
          }
        });
  }

  private Node focused() {
    return Objects.requireNonNull(scene().getFocusOwner());
  }

  private Scene scene() {
    return Objects.requireNonNull(shown);
  }

  private void picture(FxRobot robot, String name) {
    WaitForAsyncUtils.waitForFxEvents();
    String file = "keys-" + words.locale().getLanguage() + "-" + ++pictures + "-" + name + ".png";
    robot.interact(
        () -> {
          try {
            Pictures.save(scene(), 1280, 800, ROOT.resolve("target/pictures").resolve(file));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
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
