package org.signalbox.viewmodel;

import java.util.Deque;
import org.signalbox.race.Background;
import org.signalbox.race.RunHandle;

/** Background work that stands still until a test lets it run. */
final class HeldWork {
  private HeldWork() {}

  /** Keeps what is begun until it is run. */
  static Background holding(Deque<Runnable> held) {
    return (cancellation, work) -> {
      held.add(work);
      return RunHandle.ended(cancellation);
    };
  }

  static void runAll(Deque<Runnable> held) {
    while (!held.isEmpty()) {
      held.poll().run();
    }
  }
}
