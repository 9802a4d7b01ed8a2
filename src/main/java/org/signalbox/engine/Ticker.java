package org.signalbox.engine;

/** A clock that only runs forward; {@code metering} has the real one, tests a fixed one. */
@FunctionalInterface
public interface Ticker {
  /** Nanoseconds since an arbitrary moment. */
  long nanos();
}
