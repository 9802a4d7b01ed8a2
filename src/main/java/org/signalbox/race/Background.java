package org.signalbox.race;

import org.signalbox.engine.Cancellation;

/** Where the faces let long work run. */
public interface Background {
  /**
   * Starts the work, which ends soon after {@code cancellation}.
   *
   * @return at once
   */
  RunHandle start(Cancellation cancellation, Runnable work);

  /** Work that nobody can cancel. */
  default RunHandle start(Runnable work) {
    return start(new Cancellation(), work);
  }

  /** Runs everything before {@code start} returns; makes faces deterministic in tests. */
  static Background sameThread() {
    return (cancellation, work) -> {
      work.run();
      return RunHandle.ended(cancellation);
    };
  }
}
