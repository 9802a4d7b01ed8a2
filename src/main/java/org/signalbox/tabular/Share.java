package org.signalbox.tabular;

import org.signalbox.engine.RunContext;

/** A context for one part of a phase: progress 0 to 1 inside it is {@code from} to {@code to}. */
final class Share {
  private Share() {}

  static RunContext of(RunContext context, double from, double to) {
    return new RunContext(
        context.phases(),
        fraction -> context.progress().done(from + fraction * (to - from)),
        context.chunks(),
        context.cancellation(),
        context.workers(),
        context.ticker(),
        context.seed());
  }
}
