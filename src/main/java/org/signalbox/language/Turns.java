package org.signalbox.language;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;

/** Who may use a model now: one at a time, in the order of coming. */
final class Turns {
  private static final int MILLIS = 10;

  /** So many looks without a use one after another: nobody is likely to ask for more. */
  private static final int QUIET = 1000;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final AtomicLong uses = new AtomicLong();
  private volatile BooleanSupplier timing = () -> false;

  /** Waits for the own turn, which ends with {@link #leave}. */
  void enter(Cancellation cancellation) {
    try {
      while (!lock.tryLock(MILLIS, TimeUnit.MILLISECONDS)) {
        cancellation.check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  /** Waits for the own turn, whatever it takes. */
  void enter() {
    lock.lock();
  }

  void leave() {
    uses.incrementAndGet();
    lock.unlock();
  }

  /** Whether this is not a turn within another one of the same caller. */
  boolean outermost() {
    return lock.getHoldCount() == 1;
  }

  /** Lets all go first who use the model or wait for it, and what {@link #standBack} named. */
  void letOthers(Cancellation cancellation) {
    while (timing.getAsBoolean()) {
      pause(cancellation);
    }
    cancellation.check();
    enter(cancellation);
    lock.unlock();
    cancellation.check();
  }

  /**
   * Waits until nobody has used the model for ten seconds.
   *
   * @param timing whether something is timed, which must not be disturbed from now on
   */
  void standBack(BooleanSupplier timing, Cancellation cancellation) {
    this.timing = timing;
    long seen = uses.get();
    for (int looks = 0; looks < QUIET; looks++) {
      pause(cancellation);
      if (lock.isLocked() || uses.get() != seen || timing.getAsBoolean()) {
        looks = 0;
      }
      seen = uses.get();
    }
  }

  private synchronized void pause(Cancellation cancellation) {
    cancellation.check();
    try {
      wait(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }
}
