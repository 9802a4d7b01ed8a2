package org.signalbox.boosting;

import org.signalbox.engine.RunContext;

/**
 * How many threads a call gets. XGBoost's threads spin while they wait for each other: with little
 * to do, and more so on a busy machine, two are many times slower than one.
 */
final class Threads {
  private static final long CELLS_A_THREAD = 1_000_000;

  private Threads() {}

  static int of(Features features, RunContext context) {
    long useful = 1 + cells(features) / CELLS_A_THREAD;
    return (int) Math.min(useful, context.workers().threads());
  }

  private static long cells(Features features) {
    return switch (features) {
      case DenseFeatures dense -> dense.values().length;
      case SparseFeatures sparse -> sparse.values().length;
    };
  }
}
