package org.signalbox.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.signalbox.race.ThreadBackground;
import org.signalbox.task.Problem;
import org.signalbox.view.Drawn;
import org.signalbox.view.FxThread;
import org.signalbox.view.Window;
import org.signalbox.viewmodel.Input;

/**
 * The window's application. It first shows what one can act upon; once that stands, the task of the
 * last session or a first sample is read and routed.
 */
public final class Desktop extends Application {
  private static FutureTask<Opening> awaited =
      new FutureTask<>(
          () -> {
            throw new IllegalStateException("started by another than the main class");
          });

  private static FutureTask<Void> prepared = new FutureTask<>(() -> null);

  private static Optional<Path> file = Optional.empty();

  private @Nullable Opening opening;

  /**
   * Opens the window and returns when it was closed. The first to start is what makes the toolkit
   * look for a way to draw, which mostly waits for the system.
   *
   * @param assets the folder with fonts
   * @param recipe makes what it opens with, while the toolkit starts
   * @param opened the file to begin with, instead of a sample
   */
  static void start(Path assets, Callable<Opening> recipe, Optional<Path> opened) {
    file = opened;
    awaited = new FutureTask<>(recipe);
    prepared = new FutureTask<>(() -> Window.prepare(assets), null);
    new ThreadBackground()
        .start(
            () -> {
              prepared.run();
              awaited.run();
              Window.rehearse();
            });
    Logs.quieten();
    Application.launch(Desktop.class);
  }

  @Override
  public void start(Stage stage) {
    try {
      Opening made = awaited.get();
      prepared.get();
      opening = made;
      show(stage, made);
    } catch (ExecutionException e) {
      fail(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException | RuntimeException e) {
      fail(e);
    }
  }

  private static void show(Stage stage, Opening made) {
    Window window =
        new Window(made.screens(), made.appearance(), made.speech().words(), made.assets());
    made.appearance()
        .language()
        .addListener(
            (_, _, language) -> {
              window.speak(made.speech().turn(language));
              made.screens().lessons().refresh();
            });
    window.open(stage);
    if (Walk.asked()) {
      new Walk(made.screens(), Drawn::then, Walk.Mark::printWithMemory).start(Platform::exit);
    }
    Drawn.then(
        () -> {
          window.complete(stage);
          goOn(made);
        });
  }

  /** Puts right what a killed program left, then opens the task. */
  private static void goOn(Opening made) {
    made.speech().showIn(made.screens().notices());
    new ThreadBackground()
        .start(
            () -> {
              List<Problem> mended = Mending.of(made.wiring().user());
              mended.forEach(made.speech()::say);
              new FxThread().run(() -> reopen(made));
            });
  }

  private static void reopen(Opening made) {
    made.remembered().reopen(made.speech()::say);
    file.ifPresent(path -> made.screens().open(new Input.File(path)));
    made.screens().models().refresh();
  }

  /** There is no window to say it in. */
  private static void fail(Throwable broken) {
    log().log(System.Logger.Level.ERROR, "the window can't be opened", broken);
    System.exit(1);
  }

  /** Asked for when there is something to say: looking for loggers opens every jar. */
  private static System.Logger log() {
    return System.getLogger(Desktop.class.getName());
  }

  @Override
  public void stop() {
    if (opening != null) {
      opening.wiring().close();
    }
    log().log(System.Logger.Level.DEBUG, "closed");
    // A running engine must not keep a window's process alive.
    System.exit(0);
  }
}
