package org.signalbox.metering;

import java.lang.management.ManagementFactory;
import org.signalbox.engine.Ticker;

/** CPU time of the thread that asks, which other work on the machine does not lengthen. */
public final class ThreadClock implements Ticker {
  @Override
  public long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
