package org.signalbox.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.signalbox.engine.Workers;

/**
 * A fixed number of platform threads. A job that asks for workers itself does its part on its own
 * thread, so that jobs never wait for threads that they hold.
 */
public final class WorkerPool implements Workers, AutoCloseable {
  private final int threads;
  private final ExecutorService pool;
  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

  /**
   * @param threads at least 1
   */
  public WorkerPool(int threads) {
    this.threads = threads;
    ThreadFactory factory = PoolThread.named("worker");
    pool = Executors.newFixedThreadPool(threads, factory);
  }

  /** One worker for each processor that the system gives this program. */
  public static WorkerPool allCores() {
    return new WorkerPool(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public <R> List<R> all(List<? extends Supplier<R>> jobs) {
    if (threads == 1 || jobs.size() < 2 || working.get()) {
      return Workers.sameThread().all(jobs);
    }
    var left = new CountDownLatch(jobs.size());
    List<FutureTask<R>> tasks = new ArrayList<>();
    for (Supplier<R> job : jobs) {
      tasks.add(new FutureTask<>(() -> work(job)));
    }
    tasks.forEach(task -> pool.execute(() -> run(task, left)));
    waitFor(left);
    return results(tasks);
  }

  private static void run(FutureTask<?> task, CountDownLatch left) {
    try {
      task.run();
    } finally {
      left.countDown();
    }
  }

  private <R> R work(Supplier<R> job) {
    working.set(true);
    try {
      return job.get();
    } finally {
      working.set(false);
    }
  }

  /** Engines end by their cancellation, not by an interrupt, which is kept for the caller. */
  private static void waitFor(CountDownLatch left) {
    boolean interrupted = false;
    while (left.getCount() > 0) {
      try {
        left.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <R> List<R> results(List<FutureTask<R>> tasks) {
    List<R> results = new ArrayList<>();
    Optional<Throwable> failure = Optional.empty();
    for (FutureTask<R> task : tasks) {
      try {
        results.add(task.get());
      } catch (ExecutionException e) {
        failure = failure.or(() -> Optional.ofNullable(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("a job that had ended was waited for", e);
      }
    }
    failure.ifPresent(WorkerPool::rethrow);
    return results;
  }

  /** Jobs are suppliers, so that their failures are unchecked. */
  private static void rethrow(Throwable failure) {
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
