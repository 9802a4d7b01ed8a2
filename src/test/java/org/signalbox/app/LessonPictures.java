package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import org.signalbox.cli.PaperWords;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Wager;
import org.signalbox.race.Background;
import org.signalbox.race.RunHandle;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Theme;
import org.signalbox.view.ContactSheet;
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
 * Draws a run-through of lessons, every page on one sheet for each look, into {@code
 * target/pictures/lessons}, and prints what does not fit. What the experiments found is kept there
 * too, so that only the first drawing runs them. Arguments: {@code full} for the size of a
 * classroom instead of the build's; languages, else English; looks, else all; ids, else every
 * lesson.
 */
final class LessonPictures {
  private static final int COLUMNS = 2;
  private static final double SCALE = 0.625;

  /** What a room of some thirty might bet. */
  private static final int[] HANDS = {9, 14, 6, 3, 2};

  private final Wiring wiring;
  private final Locale locale;
  private final Lesson.Size size;
  private final List<Look> looks;
  private final Path folder;

  private LessonPictures(Wiring wiring, Locale locale, Lesson.Size size, List<Look> looks)
      throws IOException {
    this.wiring = wiring;
    this.locale = locale;
    this.size = size;
    this.looks = looks;
    this.folder = Installed.ROOT.resolve("target/pictures/lessons");
    Files.createDirectories(folder.resolve("found"));
  }

  /** How a picture looks. */
  private enum Look {
    LIGHT,
    DARK,
    PROJECTOR,
    ZOOMED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    Appearance appearance() {
      Appearance look =
          new Appearance(this == DARK ? Theme.DARK : Theme.LIGHT, this == ZOOMED ? 150 : 100);
      look.projector().set(this == PROJECTOR ? Projector.ON : Projector.OFF);
      return look;
    }
  }

  public static void main(String[] args) throws IOException {
    try {
      run(args);
    } finally {
      // The toolkit would keep it from ending.
      Platform.exit();
    }
  }

  private static void run(String[] args) throws IOException {
    List<String> asked = new ArrayList<>(Arrays.asList(args));
    Lesson.Size size = asked.remove("full") ? Lesson.Size.FULL : Lesson.Size.SMALL;
    List<Look> looks = Arrays.stream(Look.values()).filter(l -> asked.remove(l.word())).toList();
    List<String> languages =
        List.of("en", "de").stream().filter(asked::remove).toList();
    Path root = Files.createTempDirectory("lesson-pictures");
    try (Installed signalbox = Installed.whole(root)) {
      for (String language : languages.isEmpty() ? List.of("en") : languages) {
        new LessonPictures(
                signalbox.wiring(),
                Locale.forLanguageTag(language),
                size,
                looks.isEmpty() ? List.of(Look.values()) : looks)
            .draw(asked);
      }
    }
  }

  private void draw(List<String> ids) {
    for (Lesson lesson : wiring.lessons(locale).shelf().lessons()) {
      if (ids.isEmpty() || ids.stream().anyMatch(lesson.id()::startsWith)) {
        draw(lesson);
      }
    }
    if (ids.isEmpty() || ids.contains("list")) {
      ContactSheet sheet = new ContactSheet(COLUMNS, SCALE);
      for (Look look : looks) {
        Screens screens = screens(Background.sameThread());
        screens.lessons().refresh();
        tell("list", look, "list", sheet.add(() -> window(screens, look), "lesson-list"));
      }
      sheet.write(folder.resolve("list-" + locale + ".png"));
    }
  }

  private void draw(Lesson lesson) {
    for (Look look : looks) {
      ContactSheet sheet = new ContactSheet(COLUMNS, SCALE);
      Screens screens = screens(Background.sameThread());
      screens.lessons().open(lesson);
      LessonViewModel open = screens.lessons().open().get().orElseThrow();
      open.size().set(size);
      open.room().set(bet(lesson));
      for (LessonStage stage : LessonStage.values()) {
        switch (stage) {
          case RUN -> page(sheet, lesson, look, running(lesson), "run");
          case RESULT -> results(sheet, open, look, screens);
          case QUESTION, BET, WHY, CARD ->
              page(sheet, lesson, look, screens, stage.name().toLowerCase(Locale.ROOT));
        }
        if (stage != LessonStage.RUN) {
          open.next();
        }
      }
      open.problem().get().ifPresent(met -> System.err.println(lesson.id() + " " + met));
      sheet.write(folder.resolve(lesson.id() + "-" + locale + "-" + look.word() + ".png"));
    }
  }

  /** The result page once for each of its drawings. */
  private void results(ContactSheet sheet, LessonViewModel open, Look look, Screens screens) {
    LessonResult result = open.result().get().orElseThrow();
    for (int i = 1; i <= result.findings().drawings().size(); i++) {
      String face = "drawing-" + i;
      List<String> misfits =
          sheet.add(
              () -> window(screens, look),
              "lesson",
              window ->
                  ((ToggleButton) window.scene().lookup("#face-" + face)).setSelected(true));
      tell(open.lesson().id(), look, face, misfits);
    }
  }

  private void page(ContactSheet sheet, Lesson lesson, Look look, Screens screens, String page) {
    tell(lesson.id(), look, page, sheet.add(() -> window(screens, look), "lesson"));
  }

  private void tell(String name, Look look, String page, List<String> misfits) {
    misfits.forEach(
        misfit ->
            System.out.println(
                String.join(" ", name, locale.toString(), look.word(), page, misfit)));
  }

  private Screens running(Lesson lesson) {
    Screens waiting = screens((cancellation, _) -> RunHandle.ended(cancellation));
    waiting.lessons().open(lesson);
    waiting.lessons().open().get().orElseThrow().run();
    return waiting;
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

  private Window window(Screens screens, Look look) {
    screens.shown().set(Screen.LESSONS);
    return new Window(
        screens,
        look.appearance(),
        new Words(locale, Words.Missing.FAILS),
        Installed.ROOT.resolve("assets"));
  }

  private Screens screens(Background background) {
    UiThread ui = UiThread.sameThread();
    ExploreViewModel explore = new ExploreViewModel(new DeskFlow(wiring), background, ui, 1);
    KeptFindings lessons =
        new KeptFindings(new DeskLessons(wiring, () -> locale), folder.resolve("found"));
    return new Screens(
        explore,
        new LessonsViewModel(lessons, background, ui),
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
