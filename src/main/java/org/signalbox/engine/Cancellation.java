package org.signalbox.engine;

import java.util.ArrayList;
import java.util.List;

/** Asks a run to stop; safe from any thread. */
public final class Cancellation {
  private final List<Runnable> listeners = new ArrayList<>();
  private volatile boolean cancelled;

  public void cancel() {
    List<Runnable> told;
    synchronized (listeners) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  public boolean cancelled() {
    return cancelled;
  }

  /** Ends the caller's work when cancel was asked for. */
  public void check() {
    if (cancelled) {
      throw new CancelledException();
    }
  }

  /**
   * Calls {@code listener} at the cancel, or at once when that was before; for native work that
   * can't look at {@link #cancelled()}. Close the registration when the native call is over.
   */
  public Registration onCancel(Runnable listener) {
    boolean late;
    synchronized (listeners) {
      late = cancelled;
      if (!late) {
        listeners.add(listener);
      }
    }
    if (late) {
      listener.run();
    }
    return () -> {
      synchronized (listeners) {
        listeners.remove(listener);
      }
    };
  }

  /** Takes a listener back. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
