package org.signalbox.cli;

import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;

/** Says at each tenth of a long piece of work how much time the rest will take. */
final class TimeLeft implements Progress {
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private final Ticker ticker;
  private final long start;
  private int shown;

  TimeLeft(Terminal terminal, Ticker ticker) {
    this.terminal = terminal;
    this.ticker = ticker;
    this.start = ticker.nanos();
  }

  @Override
  public synchronized void done(double fraction) {
    int tenth = (int) (fraction * 10);
    if (tenth > shown) {
      shown = tenth;
      double left = (ticker.nanos() - start) / NANOS * (1 - fraction) / fraction;
      terminal.say(
          "cli.lesson.progress",
          terminal.figures().percent(tenth / 10.0).text(),
          terminal.figures().time(Math.max(0, left)).text());
    }
  }
}
