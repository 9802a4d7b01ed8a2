package org.signalbox.lesson;

import org.signalbox.engine.RunContext;

/** Times what an experiment does. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private Stopwatch() {}

  static double seconds(RunContext context, Runnable work) {
    context.cancellation().check();
    long start = context.ticker().nanos();
    work.run();
    return (context.ticker().nanos() - start) / NANOS;
  }
}
