package org.signalbox.engine;

import java.util.List;
import java.util.function.Supplier;

/** Where parallel work runs; {@code race} has the real one, tests a same-thread one. */
public interface Workers {
  /** How many jobs run at the same time; native libraries get the same number of threads. */
  int threads();

  /**
   * Runs all jobs and waits for them. The first failure is rethrown once every job has ended.
   *
   * @return the results in the order of the jobs
   */
  <R> List<R> all(List<? extends Supplier<R>> jobs);

  /** Runs every job on the caller's thread. */
  static Workers sameThread() {
    return new Workers() {
      @Override
      public int threads() {
        return 1;
      }

      @Override
      public <R> List<R> all(List<? extends Supplier<R>> jobs) {
        return jobs.stream().<R>map(Supplier::get).toList();
      }
    };
  }
}
