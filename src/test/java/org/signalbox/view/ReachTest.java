package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.race.Background;
import org.signalbox.settings.Theme;
import org.signalbox.tabular.Facts;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Churn;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyDesk;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every control of every screen is reached by keyboard and has words for a screen reader. */
@ExtendWith(ApplicationExtension.class)
class ReachTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  /** The areas of a screen in the order in which they are read. */
  private static final List<String> AREAS =
      List.of("top-bar", "task-view", "route-view", "lanes-view", "results");

  private final Appearance appearance = new Appearance(Theme.LIGHT, 100);
  private final ExploreViewModel explore =
      new ExploreViewModel(TableScript.flow(), Background.sameThread(), UiThread.sameThread(), 7);
  private final Screens screens = Scripts.screens(explore);
  private @Nullable Scene shown;

  @Start
  void show(Stage stage) {
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    Window window = new Window(screens, appearance, words, ROOT.resolve("assets"));
    window.show(stage);
    shown = window.scene();
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    screens
        .study()
        .keep(
            new StudyDesk.Wanted(
                Churn.task(200, 1),
                "xgboost",
                Optional.of(new Facts.Score("AUC", 0.871, 0.83, 0.905))));
    screens.open(new Input.File(Path.of("my-gemma.gguf")));
  }

  @Test
  void everyControlHasWords(FxRobot robot) {
    for (Screen screen : Screen.values()) {
      turn(robot, screen);
      Set<String> silent = new TreeSet<>();
      robot.interact(
          () ->
              controls(scene().getRoot())
                  .filter(n -> !speaks(n))
                  .forEach(n -> silent.add(name(n))));
      assertEquals(Set.of(), silent, "on " + screen);
    }
  }

  @Test
  void everyControlIsReachedByTab(FxRobot robot) {
    for (Screen screen : Screen.values()) {
      turn(robot, screen);
      Set<String> missed = new TreeSet<>();
      robot.interact(
          () -> {
            Set<Node> reached = new HashSet<>(walk());
            controls(scene().getRoot())
                .filter(n -> !reached.contains(n))
                .filter(n -> !chosenInstead(n, reached))
                .forEach(n -> missed.add(name(n)));
          });
      assertEquals(Set.of(), missed, "on " + screen);
    }
  }

  @Test
  void theOtherPartOfTheLabIsSaidAndReachedToo(FxRobot robot) {
    turn(robot, Screen.LAB);
    for (String press : List.of("lab-recognising", "lab-measure", "face-steady")) {
      robot.interact(() -> ((ButtonBase) scene().lookup("#" + press)).fire());
      WaitForAsyncUtils.waitForFxEvents();
    }
    turn(robot, Screen.LAB);
    Set<String> wrong = new TreeSet<>();
    robot.interact(
        () -> {
          Set<Node> reached = new HashSet<>(walk());
          controls(scene().getRoot())
              .filter(n -> !speaks(n) || !reached.contains(n) && !chosenInstead(n, reached))
              .forEach(n -> wrong.add(name(n)));
        });
    assertEquals(Set.of(), wrong);
  }

  @Test
  void tabFollowsTheOrderOfReading(FxRobot robot) {
    for (int zoom : new int[] {100, 200}) {
      turn(robot, Screen.EXPLORE);
      robot.interact(() -> appearance.zoomTo(zoom));
      WaitForAsyncUtils.waitForFxEvents();
      List<String> met = new ArrayList<>();
      robot.interact(
          () ->
              walk().stream()
                  .flatMap(node -> area(node).stream())
                  .filter(area -> met.isEmpty() || !met.getLast().equals(area))
                  .forEach(met::add));
      List<String> once = new ArrayList<>(new LinkedHashSet<>(met));
      assertEquals(AREAS, once, "at " + zoom + " %");
    }
  }

  @Test
  void theFocusIsSeen(FxRobot robot) {
    turn(robot, Screen.EXPLORE);
    robot.interact(() -> appearance.zoomTo(200));
    WaitForAsyncUtils.waitForFxEvents();
    Set<String> hidden = new TreeSet<>();
    robot.interact(
        () -> {
          walk(
              node -> {
                if (!within(node)) {
                  hidden.add(name(node));
                }
              });
        });
    assertEquals(Set.of(), hidden);
  }

  private Scene scene() {
    return Objects.requireNonNull(shown);
  }

  private void turn(FxRobot robot, Screen screen) {
    robot.interact(() -> screens.shown().set(screen));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          scene().getRoot().applyCss();
          scene().getRoot().layout();
        });
  }

  /** Where Tab leads from the first control on, until it comes back. */
  private List<Node> walk() {
    return walk(_ -> {});
  }

  private List<Node> walk(Consumer<Node> met) {
    Node first = controls(scene().getRoot()).findFirst().orElseThrow();
    first.requestFocus();
    List<Node> walked = new ArrayList<>();
    for (Node at = first; !walked.contains(at); at = scene().getFocusOwner()) {
      walked.add(at);
      met.accept(at);
      at.requestFocusTraversal(TraversalDirection.NEXT);
      scene().getRoot().layout();
    }
    return walked;
  }

  private static Stream<Node> controls(Parent from) {
    return from.getChildrenUnmodifiable().stream()
        .filter(node -> node.isVisible() && !node.isDisabled())
        .flatMap(
            node ->
                Stream.concat(
                    node.isFocusTraversable() ? Stream.of(node) : Stream.of(),
                    node instanceof Parent inner && !composed(node)
                        ? controls(inner)
                        : Stream.of()));
  }

  /** Its parts are the toolkit's and are reached through it. */
  private static boolean composed(Node node) {
    return node.isFocusTraversable()
        && node instanceof javafx.scene.control.Control
        && !(node instanceof ScrollPane);
  }

  /** Of toggles in one group Tab may stop at the selected one, from which arrows lead on. */
  private static boolean chosenInstead(Node node, Set<Node> reached) {
    return node instanceof javafx.scene.control.Toggle toggle
        && toggle.getToggleGroup() != null
        && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
  }

  private static boolean speaks(Node node) {
    String own = node.getAccessibleText();
    boolean labelled =
        node.getScene().getRoot().lookupAll(".label").stream()
            .anyMatch(
                label ->
                    label instanceof javafx.scene.control.Label words
                        && node.equals(words.getLabelFor()));
    return (own != null && !own.isBlank())
        || (node instanceof Labeled words && words.getText() != null && !words.getText().isBlank())
        || labelled;
  }

  private Optional<String> area(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      for (String style : at.getStyleClass()) {
        if (AREAS.contains(style)) {
          return Optional.of(style);
        }
      }
    }
    return Optional.empty();
  }

  private boolean within(Node node) {
    Bounds seen = node.localToScene(node.getLayoutBounds());
    return seen.intersects(0, 0, scene().getWidth(), scene().getHeight());
  }

  private static String name(Node node) {
    String parent = node.getParent() == null ? "" : node.getParent().getStyleClass().toString();
    return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass() + parent;
  }
}
