package org.signalbox.tabular;

import org.signalbox.engine.RunContext;

/** Contexts for parts of a phase. */
final class Share {
  private Share() {}

  /** Progress 0 to 1 of the part is {@code from} to {@code to} of the phase. */
  static RunContext of(RunContext context, double from, double to) {
    return context.withProgress(fraction -> context.progress().done(from + fraction * (to - from)));
  }

  /** A context whose progress nobody sees, for a small call inside a step. */
  static RunContext silent(RunContext context) {
    return context.withProgress(fraction -> {});
  }
}
