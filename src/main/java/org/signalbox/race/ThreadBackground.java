package org.signalbox.race;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import org.signalbox.engine.Cancellation;

/** Each piece of work on a thread of its own. */
public final class ThreadBackground implements Background {
  private final ThreadFactory threads = PoolThread.named("background");

  @Override
  public RunHandle start(Cancellation cancellation, Runnable work) {
    var ended = new CountDownLatch(1);
    Thread thread = threads.newThread(() -> run(work, ended));
    thread.start();
    return new Handle(cancellation, ended);
  }

  private static void run(Runnable work, CountDownLatch ended) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      // Asked for only now, since looking for loggers opens every jar while the window waits.
      System.getLogger(ThreadBackground.class.getName())
          .log(System.Logger.Level.ERROR, "background work broke", e);
      throw e;
    } finally {
      ended.countDown();
    }
  }

  private record Handle(Cancellation cancellation, CountDownLatch latch) implements RunHandle {
    @Override
    public void cancel() {
      cancellation.cancel();
    }

    @Override
    public boolean ended() {
      return latch.getCount() == 0;
    }

    @Override
    public void await() {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
