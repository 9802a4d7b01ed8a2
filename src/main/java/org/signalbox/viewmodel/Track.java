package org.signalbox.viewmodel;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;

/** Background work as a screen sees it: how far the last that began is, and its cancel. */
final class Track {
  /** Smaller steps could not be seen. */
  private static final double VISIBLE = 0.005;

  private final UiThread ui;
  private final ReadOnlyObjectWrapper<Optional<Underway>> underway =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Cancellation running = new Cancellation();

  Track(UiThread ui) {
    this.ui = ui;
  }

  /** Empty while nothing runs. */
  ReadOnlyObjectProperty<Optional<Underway>> underway() {
    return underway.getReadOnlyProperty();
  }

  /** Begins, on the UI thread; what began before is cancelled, since nobody waits for it. */
  Cancellation begin() {
    running.cancel();
    running = new Cancellation();
    underway.set(Optional.of(Underway.begun()));
    return running;
  }

  /** Tells the screen what can be seen, and ends work that was cancelled. */
  Progress told(Cancellation mine, Ticker ticker) {
    long begun = ticker.nanos();
    double[] last = {-1};
    return fraction -> {
      mine.check();
      synchronized (last) {
        if (fraction < last[0] + VISIBLE) {
          return;
        }
        last[0] = fraction;
      }
      long elapsed = ticker.nanos() - begun;
      ui.run(() -> ifMine(mine, () -> underway.get().map(now -> now.at(fraction, elapsed))));
    };
  }

  /** The work, after which nothing is under way any more. */
  <R> Supplier<R> to(Cancellation mine, Supplier<R> work) {
    return () -> {
      try {
        mine.check();
        return work.get();
      } finally {
        ui.run(() -> ifMine(mine, Optional::empty));
      }
    };
  }

  private void ifMine(Cancellation mine, Supplier<Optional<Underway>> now) {
    if (running == mine) {
      underway.set(now.get());
    }
  }

  /** Asks what runs to end, and says so at once. */
  void cancel() {
    underway.set(underway.get().map(Underway::stopping));
    running.cancel();
  }

  /** Ends what runs without a word. */
  void forget() {
    running.cancel();
    running = new Cancellation();
    underway.set(Optional.empty());
  }
}
