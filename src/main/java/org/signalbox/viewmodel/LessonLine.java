package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Progress;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.race.Background;
import org.signalbox.task.Problem;

/** Runs lessons in the background, one at a time, since two would spoil each other's times. */
final class LessonLine {
  /** Smaller steps could not be seen. */
  private static final double VISIBLE = 0.005;

  private final LessonDesk desk;
  private final Background background;
  private final UiThread ui;
  private Optional<LessonViewModel> occupied = Optional.empty();

  LessonLine(LessonDesk desk, Background background, UiThread ui) {
    this.desk = desk;
    this.background = background;
    this.ui = ui;
  }

  /** Call on the UI thread, where the lesson is told too. */
  void run(LessonViewModel lesson, Cancellation cancellation) {
    if (occupied.isPresent()) {
      String other = occupied.get().lesson().told().title();
      lesson.failed(Problem.of("SB-VIEW-30", other));
      return;
    }
    occupied = Optional.of(lesson);
    lesson.began();
    Lesson wanted = lesson.lesson();
    Lesson.Size size = lesson.size().get();
    Progress progress = told(lesson, desk.nanos());
    background.start(
        cancellation,
        () -> {
          try {
            LessonResult found = desk.run(wanted, size, progress, cancellation);
            over(() -> lesson.found(found));
          } catch (CancelledException _) {
            over(lesson::cancelled);
          } catch (RuntimeException e) {
            Problem met = Steps.problem(e);
            over(() -> lesson.failed(met));
          }
        });
  }

  private void over(Runnable then) {
    ui.run(
        () -> {
          occupied = Optional.empty();
          then.run();
        });
  }

  private Progress told(LessonViewModel lesson, long start) {
    double[] last = {-1};
    return fraction -> {
      synchronized (last) {
        if (fraction < last[0] + VISIBLE) {
          return;
        }
        last[0] = fraction;
      }
      Duration elapsed = Duration.ofNanos(desk.nanos() - start);
      ui.run(() -> lesson.done(fraction, elapsed));
    };
  }
}
