package org.signalbox.viewmodel;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.signalbox.race.Background;

/**
 * Answers the last of many questions that come faster than they can be answered: what waits behind
 * a running one is replaced by what comes later.
 */
final class Latest {
  private final Background background;
  private final UiThread ui;
  private final Consumer<RuntimeException> failed;
  private Optional<Runnable> waiting = Optional.empty();
  private boolean running;
  private long generation;

  Latest(Background background, UiThread ui, Consumer<RuntimeException> failed) {
    this.background = background;
    this.ui = ui;
    this.failed = failed;
  }

  /** Call on the UI thread; {@code then} runs there too. */
  <R> void ask(Supplier<R> question, Consumer<R> then) {
    long asked = generation;
    waiting =
        Optional.of(
            () ->
                answer(
                    question,
                    r -> ifCurrent(asked, () -> then.accept(r)),
                    e -> ifCurrent(asked, () -> ifLast(() -> failed.accept(e)))));
    next();
  }

  /** Whatever is under way has no effect any more. */
  void forget() {
    generation++;
    waiting = Optional.empty();
  }

  private void next() {
    if (running || waiting.isEmpty()) {
      return;
    }
    Runnable work = waiting.get();
    waiting = Optional.empty();
    running = true;
    background.start(work);
  }

  private <R> void answer(
      Supplier<R> question, Consumer<R> then, Consumer<RuntimeException> broken) {
    try {
      R result = question.get();
      ui.run(() -> over(() -> then.accept(result)));
    } catch (RuntimeException e) {
      ui.run(() -> over(() -> broken.accept(e)));
    }
  }

  private void over(Runnable then) {
    running = false;
    then.run();
    next();
  }

  /** Why a question failed that was replaced meanwhile is of no interest. */
  private void ifLast(Runnable work) {
    if (waiting.isEmpty()) {
      work.run();
    }
  }

  private void ifCurrent(long asked, Runnable work) {
    if (asked == generation) {
      work.run();
    }
  }
}
