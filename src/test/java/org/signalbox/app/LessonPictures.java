package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.signalbox.cli.PaperWords;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Wager;
import org.signalbox.race.Background;
import org.signalbox.race.RunHandle;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Theme;
import org.signalbox.view.Pictures;
import org.signalbox.view.Window;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.LessonStage;
import org.signalbox.viewmodel.LessonViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

/**
 * Draws a run-through of lessons at the small size: every page, light, dark and for a projector,
 * into {@code target/pictures/lessons}. Arguments: a language, then ids; every lesson without one.
 */
final class LessonPictures {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /** What a room of some thirty might bet. */
  private static final int[] HANDS = {9, 14, 6, 3, 2};

  private final Wiring wiring;
  private final Locale locale;
  private final Path folder;

  private LessonPictures(Wiring wiring, Locale locale, Path folder) {
    this.wiring = wiring;
    this.locale = locale;
    this.folder = folder;
  }

  /** How a picture looks. */
  private enum Look {
    LIGHT,
    DARK,
    PROJECTOR;

    Appearance appearance() {
      Appearance look = new Appearance(this == DARK ? Theme.DARK : Theme.LIGHT, 100);
      look.projector().set(this == PROJECTOR ? Projector.ON : Projector.OFF);
      return look;
    }
  }

  public static void main(String[] args) throws IOException {
    Path root = Files.createTempDirectory("lesson-pictures");
    Path pictures = Installed.ROOT.resolve("target/pictures/lessons");
    Files.createDirectories(pictures);
    Locale locale = Locale.forLanguageTag(args.length == 0 ? "en" : args[0]);
    try (Installed signalbox = Installed.whole(root)) {
      var drawn = new LessonPictures(signalbox.wiring(), locale, pictures);
      List<String> ids = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
      for (Lesson lesson : signalbox.wiring().lessons(locale).shelf().lessons()) {
        if (ids.isEmpty() || ids.stream().anyMatch(lesson.id()::startsWith)) {
          drawn.draw(lesson);
        }
      }
      drawn.list();
    }
    System.exit(0);
  }

  private void list() {
    Screens screens = screens(Background.sameThread());
    screens.lessons().refresh();
    draw("list", screens, "");
  }

  private void draw(Lesson lesson) {
    Screens waiting = screens((cancellation, _) -> RunHandle.ended(cancellation));
    waiting.lessons().open(lesson);
    waiting.lessons().open().get().orElseThrow().run();
    draw(lesson.id(), waiting, "-run");
    Screens screens = screens(Background.sameThread());
    screens.lessons().open(lesson);
    LessonViewModel open = screens.lessons().open().get().orElseThrow();
    open.size().set(Lesson.Size.SMALL);
    open.room().set(bet(lesson));
    for (LessonStage stage : LessonStage.values()) {
      if (stage != LessonStage.RUN && open.stage().get() == stage) {
        draw(lesson.id(), screens, "-" + stage.name().toLowerCase(Locale.ROOT));
        open.next();
      }
    }
    open.problem().get().ifPresent(problem -> System.err.println(lesson.id() + " " + problem));
  }

  private static Wager bet(Lesson lesson) {
    return switch (lesson.bet()) {
      case Bet.Options options ->
          new Wager.Hands(
              IntStream.range(0, options.all().size()).mapToObj(i -> HANDS[i % 5]).toList());
      case Bet.Number(String _, String _, double from, double to) -> {
        List<Double> guesses = new ArrayList<>();
        for (int i = 1; i < 20; i++) {
          guesses.add(from + (to - from) * ((i * 7) % 20) / 20);
        }
        yield new Wager.Guesses(guesses);
      }
    };
  }

  private void draw(String name, Screens screens, String page) {
    screens.shown().set(Screen.LESSONS);
    for (Look look : Look.values()) {
      String file = name + page + "-" + locale + "-" + look.name().toLowerCase(Locale.ROOT);
      Pictures.draw(
          () ->
              new Window(
                  screens,
                  look.appearance(),
                  new Words(locale, Words.Missing.FAILS),
                  Installed.ROOT.resolve("assets")),
          WIDTH,
          HEIGHT,
          folder.resolve(file + ".png"));
    }
  }

  private Screens screens(Background background) {
    UiThread ui = UiThread.sameThread();
    ExploreViewModel explore = new ExploreViewModel(new DeskFlow(wiring), background, ui, 1);
    return new Screens(
        explore,
        new LessonsViewModel(new DeskLessons(wiring, () -> locale), background, ui),
        new LabViewModel(
            new DeskLab(Path.of("none.jsonl"), wiring), explore.policy(), background, ui),
        new HistoryViewModel(new DeskHistory(wiring, sessions()), background, ui),
        new ModelsViewModel(new DeskModels(wiring, wiring::modelChanged), background, ui),
        new StudyViewModel(new DeskStudy(wiring), background, ui));
  }

  private DeskSessions sessions() {
    Words words = new Words(locale, Words.Missing.FAILS);
    return new DeskSessions(
        wiring, new PaperWords(words, new Figures(locale)), java.time.Clock.systemUTC());
  }
}
