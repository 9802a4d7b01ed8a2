package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.lesson.Experiments;
import org.signalbox.lesson.Findings;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Lessons;
import org.signalbox.lesson.Measure;
import org.signalbox.race.Background;
import org.signalbox.settings.KeptBet;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Theme;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.LessonDesk;
import org.signalbox.viewmodel.LessonStage;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;

/** What stands in the shipped lessons fits on their pages, whole and without a scroll bar. */
class LessonPagesTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  /** In German, whose words are the longer ones. */
  @Test
  void everyPageFitsOnAProjector() {
    Appearance look = new Appearance(Theme.LIGHT, 100);
    look.projector().set(Projector.ON);
    assertEquals(List.of(), misfits(Locale.GERMAN, look));
  }

  private static List<String> misfits(Locale locale, Appearance look) {
    Desk desk = new Desk(locale);
    LessonsViewModel lessons =
        new LessonsViewModel(desk, Background.sameThread(), UiThread.sameThread());
    Screens scripted = Scripts.screens(GalleryTest.explore(ForecastScript.flow()));
    Screens screens =
        new Screens(
            scripted.explore(),
            lessons,
            scripted.lab(),
            scripted.history(),
            scripted.models(),
            scripted.study());
    screens.shown().set(Screen.LESSONS);
    Words words = new Words(locale, Words.Missing.FAILS);
    Window window =
        ContactSheet.window(() -> new Window(screens, look, words, ROOT.resolve("assets")));
    List<String> found = new ArrayList<>();
    for (Lesson lesson : desk.shelf().lessons()) {
      ContactSheet.step(window, () -> lessons.open(lesson));
      for (LessonStage stage : LessonStage.values()) {
        if (stage != LessonStage.RUN) {
          ContactSheet.misfits(window, "lesson").stream()
              .map(misfit -> lesson.id() + " " + stage + " " + misfit)
              .forEach(found::add);
          ContactSheet.step(window, lessons::next);
        }
      }
    }
    return found;
  }

  /** Lessons as they ship, with figures that nobody measured: it is about their room. */
  private record Desk(Locale locale) implements LessonDesk {
    @Override
    public Lessons.Shelf shelf() {
      return new Lessons(List.of(ROOT.resolve("assets/lessons")), Experiments.shipped(), locale)
          .shelf();
    }

    @Override
    public LessonResult run(
        Lesson lesson, Lesson.Size size, Progress progress, Cancellation cancellation) {
      Measure bet = figure(lesson.bet().measure());
      Measure claim = figure(lesson.claim().measure());
      Findings found =
          new Findings(bet.id().equals(claim.id()) ? List.of(bet) : List.of(bet, claim), List.of());
      return new LessonResult(lesson, size, found, bet, claim, 1);
    }

    private static Measure figure(String id) {
      return Measure.of(
          id,
          id.endsWith("time-ratio") ? Measure.Kind.TIME_RATIO : Measure.Kind.SHARE,
          0.123,
          0.112,
          0.134);
    }

    @Override
    public Optional<Problem> hindrance(Lesson lesson) {
      return Optional.empty();
    }

    @Override
    public Lesson read(Path file) {
      return shelf().lessons().getFirst();
    }

    @Override
    public Path copy(Lesson lesson) {
      return lesson.file();
    }

    @Override
    public List<KeptBet> bets() {
      return List.of();
    }

    @Override
    public void keep(KeptBet bet) {
      // Nobody reads it again.
    }

    @Override
    public void forget(String who) {
      // Nothing was kept.
    }

    @Override
    public long nanos() {
      return 0;
    }
  }
}
