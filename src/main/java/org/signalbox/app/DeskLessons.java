package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.lesson.Experiments;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.LessonRun;
import org.signalbox.lesson.Lessons;
import org.signalbox.metering.Clock;
import org.signalbox.settings.BetStore;
import org.signalbox.settings.KeptBet;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.viewmodel.LessonDesk;

/** Lessons and what was bet on them, as the window asks for them. */
final class DeskLessons implements LessonDesk {
  private static final long SEED = 1;

  private final Wiring wiring;
  private final Supplier<Locale> locale;
  private final Lazy<LessonRun> run;
  private final Lazy<BetStore> bets;
  private final Clock clock = new Clock();

  /**
   * @param locale whose words the lessons are read with, asked at each reading
   */
  DeskLessons(Wiring wiring, Supplier<Locale> locale) {
    this.wiring = wiring;
    this.locale = locale;
    this.run = new Lazy<>(() -> new LessonRun(Experiments.shipped(), wiring));
    this.bets = new Lazy<>(() -> new BetStore(wiring.user(), wiring::tell));
  }

  private Lessons lessons() {
    return wiring.lessons(locale.get());
  }

  @Override
  public Lessons.Shelf shelf() {
    return lessons().shelf();
  }

  @Override
  public Optional<Problem> hindrance(Lesson lesson) {
    return run.get().hindrance(lesson);
  }

  @Override
  public LessonResult run(
      Lesson lesson, Lesson.Size size, Progress progress, Cancellation cancellation) {
    return run.get()
        .run(
            lesson,
            size,
            wiring.context(SEED).withProgress(progress).withCancellation(cancellation));
  }

  @Override
  public Lesson read(Path file) {
    return lessons().read(file);
  }

  @Override
  public Path copy(Lesson lesson) {
    Path copy = free(lesson);
    return kept(copy, () -> lessons().copy(lesson, copy));
  }

  private Path free(Lesson lesson) {
    Path folder = wiring.user().lessons();
    Path free = folder.resolve("my-" + lesson.id() + ".yaml");
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolve("my-" + lesson.id() + "-" + i + ".yaml");
    }
    return free;
  }

  @Override
  public List<KeptBet> bets() {
    return bets.get().list();
  }

  @Override
  public void keep(KeptBet bet) {
    kept(
        wiring.user().bets(),
        () -> {
          bets.get().keep(bet);
          return bet;
        });
  }

  @Override
  public void forget(String who) {
    kept(
        wiring.user().bets(),
        () -> {
          bets.get().forget(who);
          return who;
        });
  }

  @FunctionalInterface
  private interface Writing<R> {
    R write() throws IOException;
  }

  private static <R> R kept(Path file, Writing<R> writing) {
    try {
      return writing.write();
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-LESSON-04", file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  @Override
  public long nanos() {
    return clock.nanos();
  }
}
