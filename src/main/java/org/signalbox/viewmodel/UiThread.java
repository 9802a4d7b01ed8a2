package org.signalbox.viewmodel;

/** Where observable state may change. */
public interface UiThread {
  /** Runs the work as soon as possible. */
  void run(Runnable work);

  /** Runs the work with the next of at most 30 frames a second. */
  void frame(Runnable work);

  /** Runs everything at once on the caller's thread; makes view models deterministic in tests. */
  static UiThread sameThread() {
    return new UiThread() {
      @Override
      public void run(Runnable work) {
        work.run();
      }

      @Override
      public void frame(Runnable work) {
        work.run();
      }
    };
  }
}
