package org.signalbox.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;

class WorkerPoolTest {
  @Test
  void resultsComeInTheOrderOfTheJobs() {
    try (var pool = new WorkerPool(3)) {
      List<Supplier<Integer>> jobs =
          IntStream.range(0, 50).<Supplier<Integer>>mapToObj(i -> () -> i * i).toList();
      assertEquals(IntStream.range(0, 50).mapToObj(i -> i * i).toList(), pool.all(jobs));
    }
  }

  @Test
  void asManyJobsRunAtOnceAsThereAreThreads() {
    try (var pool = new WorkerPool(2)) {
      var both = new CountDownLatch(2);
      Supplier<Boolean> meeting =
          () -> {
            both.countDown();
            return reached(both);
          };
      assertEquals(List.of(true, true), pool.all(List.of(meeting, meeting)));
    }
  }

  @Test
  void theFirstFailureIsRethrownOnceAllJobsEnded() {
    try (var pool = new WorkerPool(2)) {
      var ended = new AtomicInteger();
      Supplier<Integer> good = ended::incrementAndGet;
      Supplier<Integer> bad =
          () -> {
            throw new IllegalArgumentException("first");
          };
      var thrown =
          assertThrows(
              IllegalArgumentException.class, () -> pool.all(List.of(good, bad, good, good)));
      assertEquals("first", thrown.getMessage());
      assertEquals(3, ended.get());
    }
  }

  @Test
  void aJobMayAskForWorkersItself() {
    try (var pool = new WorkerPool(2)) {
      Supplier<Integer> inner = () -> 1;
      Supplier<Integer> outer =
          () -> pool.all(List.of(inner, inner)).stream().mapToInt(i -> i).sum();
      assertEquals(List.of(2, 2, 2, 2), pool.all(List.of(outer, outer, outer, outer)));
    }
  }

  @Test
  void workInTheBackgroundIsCancelledThroughItsHandle() {
    var cancellation = new Cancellation();
    var stopped = new CountDownLatch(1);
    RunHandle handle =
        new ThreadBackground()
            .start(
                cancellation,
                () -> {
                  try (var _ = cancellation.onCancel(stopped::countDown)) {
                    reached(stopped);
                  }
                });
    handle.cancel();
    handle.await();
    assertTrue(handle.ended());
    assertTrue(cancellation.cancelled());
  }

  @Test
  void theSameThreadTwinIsDoneWhenItReturns() {
    var done = new AtomicInteger();
    RunHandle handle = Background.sameThread().start(done::incrementAndGet);
    assertTrue(handle.ended());
    assertEquals(1, done.get());
  }

  private static boolean reached(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
