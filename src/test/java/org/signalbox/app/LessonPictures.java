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
    List<String> languages = List.of("en", "de").stream().filter(asked::remove).toList();
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
    List<Lesson> lessons =
        wiring.lessons(locale).shelf().lessons().stream()
            .filter(each -> ids.isEmpty() || ids.stream().anyMatch(each.id()::startsWith))
            .toList();
    ContactSheet lists = new ContactSheet(COLUMNS, SCALE);
    for (Look look : looks) {
      Shown shown = shown(look, Background.sameThread());
      for (Lesson lesson : lessons) {
        draw(lesson, look, shown);
      }
      running(lists, lessons.getFirst(), look);
      LessonsViewModel all = shown.screens().lessons();
      tell("list", look, "list", lists.add(shown.window(), "lesson-list", all::close));
    }
    lists.write(folder.resolve("list-" + locale + ".png"));
  }

  /** A window with what it shows. */
  private record Shown(Screens screens, Window window) {}

  private Shown shown(Look look, Background background) {
    Screens screens = screens(background);
    screens.shown().set(Screen.LESSONS);
    Words words = new Words(locale, Words.Missing.FAILS);
    Path assets = Installed.ROOT.resolve("assets");
    return new Shown(
        screens, ContactSheet.window(() -> new Window(screens, look.appearance(), words, assets)));
  }

  /** Looks the same for every lesson, but for its title. */
  private void running(ContactSheet sheet, Lesson lesson, Look look) {
    Shown waiting = shown(look, (cancellation, _) -> RunHandle.ended(cancellation));
    LessonsViewModel lessons = waiting.screens().lessons();
    page(
        sheet,
        lesson,
        look,
        waiting,
        "run",
        () -> lessons.open(lesson),
        () -> lessons.open().get().orElseThrow().run());
  }

  private void draw(Lesson lesson, Look look, Shown shown) {
    ContactSheet sheet = new ContactSheet(COLUMNS, SCALE);
    LessonsViewModel lessons = shown.screens().lessons();
    page(sheet, lesson, look, shown, "question", () -> open(lessons, lesson));
    page(sheet, lesson, look, shown, "bet", lessons::next);
    // Not on the toolkit's thread, since the first time it measures.
    lessons.next();
    LessonViewModel open = lessons.open().get().orElseThrow();
    open.problem().get().ifPresent(met -> System.err.println(lesson.id() + " " + met));
    LessonResult result = open.result().get().orElseThrow();
    for (int i = 1; i <= result.findings().drawings().size(); i++) {
      String face = "drawing-" + i;
      // On a page of its own: without a window, changes of one that was drawn are not drawn again.
      page(sheet, lesson, look, shown, face, lessons::back, lessons::next, turn(shown, face));
    }
    page(sheet, lesson, look, shown, "why", lessons::next);
    page(sheet, lesson, look, shown, "card", lessons::next);
    sheet.write(folder.resolve(lesson.id() + "-" + locale + "-" + look.word() + ".png"));
  }

  private void open(LessonsViewModel lessons, Lesson lesson) {
    lessons.open(lesson);
    LessonViewModel open = lessons.open().get().orElseThrow();
    open.size().set(size);
    open.room().set(bet(lesson));
  }

  private static Runnable turn(Shown shown, String face) {
    return () -> ((ToggleButton) shown.window().scene().lookup("#face-" + face)).setSelected(true);
  }

  private void page(
      ContactSheet sheet, Lesson lesson, Look look, Shown shown, String page, Runnable... steps) {
    tell(lesson.id(), look, page, sheet.add(shown.window(), "lesson", steps));
  }

  private void tell(String name, Look look, String page, List<String> misfits) {
    misfits.forEach(
        misfit ->
            System.out.println(
                String.join(" ", name, locale.toString(), look.word(), page, misfit)));
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
