package org.signalbox.cli;

import org.signalbox.engine.RunContext;

/** Progress of long work in tenths, on the error stream. */
final class Watched {
  private Watched() {}

  static RunContext context(RunContext quiet, String what, Terminal terminal) {
    var tenths = new java.util.concurrent.atomic.AtomicInteger();
    return quiet.withProgress(
        fraction -> {
          int now = (int) (10 * fraction);
          if (tenths.getAndAccumulate(now, Math::max) < now) {
            terminal.say("cli.bench.forecast.progress", what, fraction);
          }
        });
  }
}
