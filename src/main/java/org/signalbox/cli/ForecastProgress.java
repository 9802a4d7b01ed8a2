package org.signalbox.cli;

import org.signalbox.engine.Ticker;

/** Tells on the error stream how many series are done and how much time is left. */
final class ForecastProgress {
  private static final double SECOND = 1e9;

  /** Who waits less needs no word. */
  private static final double QUIET = 2;

  /** Without a screen to rewrite, a line for each tenth is enough. */
  private static final double TENTH = 0.1;

  private final Terminal terminal;
  private final Ticker ticker;
  private long start;
  private double told;
  private long series;

  ForecastProgress(Terminal terminal, Ticker ticker) {
    this.terminal = terminal;
    this.ticker = ticker;
    this.start = ticker.nanos();
  }

  /** Reading comes before the first series and says nothing about the others. */
  void begin() {
    if (series == 0) {
      start = ticker.nanos();
    }
  }

  /**
   * @param more series that were forecast since the last call
   * @param done share of all, from 0 to 1
   */
  void done(int more, double done) {
    series += more;
    double seconds = (ticker.nanos() - start) / SECOND;
    boolean due = terminal.colour() || done >= told + TENTH;
    if (seconds < QUIET || !due || done <= 0 || done >= 1) {
      return;
    }
    told = done;
    String line =
        terminal.sentence(
            "cli.forecast.progress",
            series,
            terminal.figures().percent(done).text(),
            terminal.figures().time(seconds * (1 - done) / done).text());
    if (terminal.colour()) {
      terminal.err().print("\r\u001b[2K" + line);
      terminal.err().flush();
    } else {
      terminal.err().println(line);
    }
  }

  void end() {
    if (terminal.colour() && told > 0) {
      terminal.err().print("\r\u001b[2K");
      terminal.err().flush();
    }
  }
}
