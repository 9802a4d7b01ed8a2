package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.engine.Cancellation;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Settled;
import org.signalbox.lesson.Wager;
import org.signalbox.race.Background;
import org.signalbox.race.RunHandle;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.LessonScript;
import org.signalbox.viewmodel.LessonStage;
import org.signalbox.viewmodel.LessonViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An instructor walks through lessons without touching the mouse. */
@ExtendWith(ApplicationExtension.class)
class LessonWalkTest {
  private final Held held = new Held();
  private final Screens screens = screens();
  private final LessonsViewModel lessons = screens.lessons();

  /** Work that waits, when it is told to, until it may go on. */
  private static final class Held implements Background {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean waits;

    void hold(boolean from) {
      waits = from;
    }

    void goOn() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }

    @Override
    public RunHandle start(Cancellation cancellation, Runnable work) {
      waiting.add(work);
      if (!waits) {
        goOn();
      }
      return RunHandle.ended(cancellation);
    }
  }

  private Screens screens() {
    Screens scripted = Scripts.screens(GalleryTest.explore(ForecastScript.flow()));
    return new Screens(
        scripted.explore(),
        new LessonsViewModel(new LessonScript(), held, UiThread.sameThread()),
        scripted.lab(),
        scripted.history(),
        scripted.models(),
        scripted.study());
  }

  @Start
  void show(Stage stage) {
    Path root = Path.of(System.getProperty("signalbox.root", "."));
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    new Window(screens, new Appearance(Theme.LIGHT, 100), words, root.resolve("assets"))
        .show(stage);
  }

  @Test
  void fromTheListThroughALessonAndBackByKeyboardAlone(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    assertEquals(Screen.LESSONS, screens.shown().get());
    focus(robot, "#lesson-01-trees");
    robot.push(KeyCode.SPACE);
    at(LessonStage.QUESTION);
    robot.push(KeyCode.SPACE);
    at(LessonStage.BET);
    robot.write("11").push(KeyCode.ENTER);
    robot.write("4").push(KeyCode.DOWN);
    robot.write("17").push(KeyCode.UP).push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertEquals(new Wager.Hands(List.of(11, 4, 17)), lesson().room().get());
    robot.push(KeyCode.ENTER);
    at(LessonStage.RESULT);
    assertEquals("0.310", robot.lookup("#lesson-figure").<Label>query().getText());
    robot.push(KeyCode.PAGE_DOWN);
    at(LessonStage.WHY);
    robot.push(KeyCode.PAGE_UP);
    at(LessonStage.RESULT);
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.ENTER);
    at(LessonStage.CARD);
    robot.push(KeyCode.PAGE_DOWN);
    until(() -> lessons.open().get().isEmpty());
    assertEquals(Optional.of(new Settled(11, 32)), lessons.bets().room("01-trees"));
  }

  @Test
  void numbersThatAreCalledOutAreTakenOneByOneAndTakenBack(FxRobot robot) {
    open(robot, LessonScript.number());
    robot.push(KeyCode.PAGE_DOWN);
    at(LessonStage.BET);
    robot.write("95").push(KeyCode.SPACE);
    robot.write("40").push(KeyCode.SPACE);
    robot.write("7").push(KeyCode.SPACE).push(KeyCode.BACK_SPACE);
    assertEquals(new Wager.Guesses(List.of(95.0, 40.0)), lesson().room().get());
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.SPACE);
    at(LessonStage.RESULT);
    assertEquals("1 of 2 were near.", robot.lookup("#lesson-outcome").<Label>query().getText());
  }

  @Test
  void whatWasMeasuredIsStillThereAfterALookElsewhere(FxRobot robot) {
    open(robot, LessonScript.options());
    robot.push(KeyCode.PAGE_DOWN);
    robot.push(KeyCode.PAGE_DOWN);
    at(LessonStage.RESULT);
    robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    assertTrue(robot.lookup("#lesson-settled").tryQuery().isPresent());
    at(LessonStage.RESULT);
  }

  @Test
  void aNameMayHoldASpace(FxRobot robot) {
    open(robot, LessonScript.options());
    robot.push(KeyCode.PAGE_DOWN);
    TextField name = robot.lookup("#lesson-person").query();
    robot.interact(name::requestFocus);
    robot.push(KeyCode.A).push(KeyCode.SPACE).push(KeyCode.B);
    assertEquals("a b", lessons.person().get());
    at(LessonStage.BET);
  }

  @Test
  void aClickerAloneLeadsThroughOneLessonAndIntoTheNext(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    for (int page = 0; page < LessonStage.values().length - 1; page++) {
      robot.push(KeyCode.PAGE_DOWN);
    }
    assertEquals("01-trees", lesson().lesson().id());
    at(LessonStage.CARD);
    robot.push(KeyCode.PAGE_DOWN);
    until(() -> lessons.open().get().isEmpty());
    assertTrue(robot.lookup("#lesson-02-share").query().isFocused());
    robot.push(KeyCode.ENTER);
    assertEquals("02-share", lesson().lesson().id());
    at(LessonStage.QUESTION);
  }

  @Test
  void whatCannotRunHereSaysSoBeforeAnybodyBets(FxRobot robot) {
    open(robot, LessonScript.number());
    assertTrue(robot.lookup("#lesson-hindrance").query().isVisible());
    robot.push(KeyCode.PAGE_DOWN);
    at(LessonStage.BET);
    assertTrue(robot.lookup("#lesson-hindrance").query().isVisible());
    open(robot, LessonScript.options());
    assertFalse(robot.lookup("#lesson-hindrance").query().isVisible());
  }

  @Test
  void escapeInTheMiddleKeepsTheBetAndNoOtherKeyDoesAnything(FxRobot robot) {
    open(robot, LessonScript.options());
    robot.push(KeyCode.PAGE_DOWN);
    robot.write("11").push(KeyCode.ENTER).write("4");
    held.hold(true);
    robot.push(KeyCode.PAGE_DOWN);
    at(LessonStage.RUN);
    robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
    at(LessonStage.RUN);
    robot.push(KeyCode.ESCAPE);
    robot.interact(held::goOn);
    at(LessonStage.BET);
    assertEquals(new Wager.Hands(List.of(11, 4, 0)), lesson().room().get());
    assertEquals("11", robot.lookup("#hands-1").<TextField>query().getText());
    held.hold(false);
    robot.push(KeyCode.PAGE_DOWN);
    at(LessonStage.RESULT);
  }

  private void open(FxRobot robot, Lesson lesson) {
    robot.interact(
        () -> {
          screens.shown().set(Screen.LESSONS);
          lessons.open(lesson);
        });
  }

  private static void focus(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).query().requestFocus());
  }

  private LessonViewModel lesson() {
    return lessons.open().get().orElseThrow();
  }

  private void at(LessonStage stage) {
    until(() -> lesson().stage().get() == stage);
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("never came", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
