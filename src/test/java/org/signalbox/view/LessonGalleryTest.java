package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Wager;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.LessonScript;
import org.signalbox.viewmodel.LessonStage;
import org.signalbox.viewmodel.LessonViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.words.Words;

/** Pictures of every page of a lesson. */
class LessonGalleryTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  private static void draw(String name, int width, Supplier<Window> window) {
    Path file = ROOT.resolve("target/pictures").resolve("lesson-" + name + ".png");
    Pictures.draw(window, width, 800, file);
    assertTrue(Files.exists(file));
  }

  private static Window window(Appearance look, Consumer<Screens> then) {
    Screens screens = Scripts.screens(GalleryTest.explore(ForecastScript.flow()));
    screens.shown().set(Screen.LESSONS);
    then.accept(screens);
    return new Window(
        screens, look, new Words(Locale.US, Words.Missing.FAILS), ROOT.resolve("assets"));
  }

  /** Places bets and goes on to a page. */
  private static Consumer<Screens> at(Lesson lesson, Wager room, LessonStage stage) {
    return screens -> {
      screens.lessons().open(lesson);
      LessonViewModel open = screens.lessons().open().get().orElseThrow();
      open.room().set(room);
      while (open.stage().get() != stage) {
        open.next();
      }
    };
  }

  @Test
  void drawsEveryPageLightAndDark() {
    Wager hands = new Wager.Hands(List.of(11, 4, 17));
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Appearance look = new Appearance(theme, 100);
      String shade = theme.name().toLowerCase(Locale.ROOT);
      draw("list-" + shade, 1280, () -> window(look, _ -> {}));
      for (LessonStage stage : LessonStage.values()) {
        if (stage != LessonStage.RUN) {
          String name = stage.name().toLowerCase(Locale.ROOT) + "-" + shade;
          draw(name, 1280, () -> window(look, at(LessonScript.options(), hands, stage)));
        }
      }
    }
  }

  @Test
  void drawsANumberAndOtherSizes() {
    Wager guesses = new Wager.Guesses(List.of(50.0, 60.0, 80.0, 80.0, 90.0, 95.0, 97.0));
    Appearance light = new Appearance(Theme.LIGHT, 100);
    for (LessonStage stage : List.of(LessonStage.BET, LessonStage.RESULT)) {
      String name = "number-" + stage.name().toLowerCase(Locale.ROOT);
      draw(name, 1280, () -> window(light, at(LessonScript.number(), guesses, stage)));
    }
    Wager hands = new Wager.Hands(List.of(11, 4, 17));
    for (int zoom : new int[] {80, 200}) {
      for (LessonStage stage :
          List.of(LessonStage.QUESTION, LessonStage.BET, LessonStage.RESULT, LessonStage.WHY)) {
        Appearance look = new Appearance(Theme.LIGHT, zoom);
        String name = stage.name().toLowerCase(Locale.ROOT) + "-zoom-" + zoom;
        draw(name, 1280, () -> window(look, at(LessonScript.options(), hands, stage)));
      }
    }
    draw(
        "result-narrow",
        1000,
        () -> window(light, at(LessonScript.options(), hands, LessonStage.RESULT)));
  }
}
