package org.signalbox.race;

import java.util.concurrent.atomic.AtomicInteger;

/** Whether a race is being timed in this process; what can wait does not disturb it. */
public final class Measuring {
  private final AtomicInteger races = new AtomicInteger();

  void during(Runnable race) {
    races.incrementAndGet();
    try {
      race.run();
    } finally {
      races.decrementAndGet();
    }
  }

  public boolean now() {
    return races.get() > 0;
  }
}
