package org.signalbox.viewmodel;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.signalbox.engine.CancelledException;
import org.signalbox.race.Background;
import org.signalbox.race.RaceControl;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Runs steps of the flow in the background; of steps that overtake each other the last counts. */
final class Steps {
  private static final System.Logger LOG = System.getLogger(Steps.class.getName());

  private final Background background;
  private final UiThread ui;
  private final Consumer<Problem> failed;
  private long latest;

  Steps(Background background, UiThread ui, Consumer<Problem> failed) {
    this.background = background;
    this.ui = ui;
    this.failed = failed;
  }

  /** Computes a value and hands it over on the UI thread, unless a later step was started. */
  <R> void run(Supplier<R> work, Consumer<R> then) {
    long mine = ++latest;
    background.start(
        () -> {
          try {
            R result = work.get();
            ui.run(() -> ifLatest(mine, () -> then.accept(result)));
          } catch (CancelledException _) {
            LOG.log(System.Logger.Level.DEBUG, "a step was cancelled");
          } catch (RuntimeException e) {
            ui.run(() -> ifLatest(mine, () -> failed.accept(problem(e))));
          }
        });
  }

  /** Computes a value that is wanted whatever else happens meanwhile. */
  <R> void fetch(Supplier<R> work, Consumer<R> then) {
    background.start(
        () -> {
          try {
            R result = work.get();
            ui.run(() -> then.accept(result));
          } catch (CancelledException _) {
            LOG.log(System.Logger.Level.DEBUG, "a step was cancelled");
          } catch (RuntimeException e) {
            ui.run(() -> failed.accept(problem(e)));
          }
        });
  }

  /** Runs a race; its end is always told, since its lanes are on the screen. */
  void race(RaceControl control, Runnable work, Runnable over) {
    background.start(
        control.whole(),
        () -> {
          try {
            work.run();
            ui.run(over);
          } catch (CancelledException e) {
            ui.run(over);
          } catch (RuntimeException e) {
            ui.run(
                () -> {
                  over.run();
                  failed.accept(problem(e));
                });
          }
        });
  }

  /** What is under way has no effect any more. */
  void forget() {
    latest++;
  }

  private void ifLatest(long mine, Runnable then) {
    if (mine == latest) {
      then.run();
    }
  }

  static Problem problem(RuntimeException e) {
    if (e instanceof ProblemException known) {
      return known.problem();
    }
    LOG.log(System.Logger.Level.ERROR, "a step of the flow broke", e);
    String said = e.getMessage();
    return Problem.of(
        "SB-VIEW-01",
        said == null ? e.getClass().getSimpleName() : said.strip().replaceFirst("\\.$", ""));
  }
}
