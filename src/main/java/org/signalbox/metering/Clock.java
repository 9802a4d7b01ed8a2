package org.signalbox.metering;

import org.signalbox.engine.Ticker;

/** The real clock, the only one in the product. */
public final class Clock implements Ticker {
  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
