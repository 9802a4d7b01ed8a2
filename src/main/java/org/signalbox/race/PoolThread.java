package org.signalbox.race;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread that does not keep the program alive, and by whose type workers know themselves. */
final class PoolThread extends Thread {
  private PoolThread(Runnable work, String name) {
    super(work, name);
    setDaemon(true);
  }

  static ThreadFactory named(String what) {
    var number = new AtomicInteger();
    return work -> new PoolThread(work, "signalbox-" + what + "-" + number.incrementAndGet());
  }
}
