package org.signalbox.race;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.signalbox.engine.Cancellation.Registration;

/** Alarms on one thread of their own. */
public final class AlarmClock implements Alarms, AutoCloseable {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(PoolThread.named("alarms"));

  @Override
  public Registration after(Duration delay, Runnable ring) {
    return registration(thread.schedule(ring, delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public Registration every(Duration period, Runnable ring) {
    long nanos = period.toNanos();
    return registration(thread.scheduleWithFixedDelay(ring, nanos, nanos, TimeUnit.NANOSECONDS));
  }

  private static Registration registration(ScheduledFuture<?> alarm) {
    return () -> alarm.cancel(false);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
