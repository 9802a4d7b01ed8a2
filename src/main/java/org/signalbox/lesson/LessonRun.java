package org.signalbox.lesson;

import java.util.Optional;
import org.signalbox.engine.Progress;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Runs a lesson's experiment and settles what was bet and claimed. */
public final class LessonRun {
  private static final double MEGABYTE = 1e6;
  private static final double NANOS = 1e9;

  private final Experiments experiments;
  private final Kit kit;

  public LessonRun(Experiments experiments, Kit kit) {
    this.experiments = experiments;
    this.kit = kit;
  }

  /** Why a lesson can't run on this machine now, if anything keeps it. */
  public Optional<Problem> hindrance(Lesson lesson) {
    for (String model : lesson.plan().models()) {
      try {
        kit.models().find(model);
      } catch (ProblemException e) {
        return Optional.of(Problem.of("SB-LESSON-27", lesson.told().title(), model));
      }
    }
    double free = kit.freeBytes() / MEGABYTE;
    return lesson.plan().memoryMb() > free
        ? Optional.of(
            Problem.of("SB-LESSON-28", lesson.told().title(), lesson.plan().memoryMb(), free))
        : Optional.empty();
  }

  /**
   * Runs to the end on the caller's thread.
   *
   * @throws ProblemException {@code SB-LESSON-27} or {@code -28} when it can't run here, {@code
   *     SB-LESSON-26} when the experiment has no such measure, and what the experiment throws
   * @throws org.signalbox.engine.CancelledException when it was cancelled
   */
  public LessonResult run(Lesson lesson, Lesson.Size size, RunContext context) {
    hindrance(lesson)
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    Experiment experiment = experiments.find(lesson.trial().kind()).orElseThrow();
    long start = context.ticker().nanos();
    Findings findings =
        experiment.run(
            lesson.trial().setting(size),
            kit,
            context.withProgress(new Rising(context.progress())));
    double seconds = (context.ticker().nanos() - start) / NANOS;
    return new LessonResult(
        lesson,
        size,
        findings,
        figure(lesson, findings, lesson.bet().measure()),
        figure(lesson, findings, lesson.claim().measure()),
        seconds);
  }

  /** Passes on what is more than before, so that nobody sees the time left jump up. */
  private static final class Rising implements Progress {
    private final Progress outer;
    private double most = -1;

    Rising(Progress outer) {
      this.outer = outer;
    }

    @Override
    public synchronized void done(double fraction) {
      if (fraction > most) {
        most = fraction;
        outer.done(fraction);
      }
    }
  }

  private static Measure figure(Lesson lesson, Findings findings, String id) {
    return findings
        .measure(id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    "SB-LESSON-26",
                    lesson.file().toString(),
                    id,
                    String.join(", ", findings.measures().stream().map(Measure::id).toList())));
  }
}
