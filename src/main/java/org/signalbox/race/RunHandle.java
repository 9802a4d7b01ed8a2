package org.signalbox.race;

import org.signalbox.engine.Cancellation;

/** Work that was started in the background. */
public interface RunHandle {
  /** Asks the work to stop; returns at once. */
  void cancel();

  boolean ended();

  /** Waits for the end of the work. */
  void await();

  /** Work that is over. */
  static RunHandle ended(Cancellation cancellation) {
    return new RunHandle() {
      @Override
      public void cancel() {
        cancellation.cancel();
      }

      @Override
      public boolean ended() {
        return true;
      }

      @Override
      public void await() {}
    };
  }
}
