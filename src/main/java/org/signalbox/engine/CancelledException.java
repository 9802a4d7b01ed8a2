package org.signalbox.engine;

/** A run ended because its cancellation was asked for; never shown as an error. */
public final class CancelledException extends RuntimeException {
  public CancelledException() {
    super("cancelled", null, false, false);
  }
}
