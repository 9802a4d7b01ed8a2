package org.signalbox.metering;

import org.signalbox.engine.Ticker;

/**
 * How fast this machine is, by a fixed piece of arithmetic: dependent multiply-adds, as in the
 * inner loops of the engines. It scales the router's estimates of time.
 */
public final class Calibration {
  /** Nanoseconds of the kernel on the machine whose times the estimates were taken from. */
  static final double REFERENCE_NANOS = 2.6e6;

  private static final int STEPS = 1_000_000;
  private static final int TRIES = 25;

  private final Ticker ticker;

  public Calibration(Ticker ticker) {
    this.ticker = ticker;
  }

  /**
   * Speed of one core: 1 on the reference machine, 2 when it needs half the time. The best of many
   * short tries counts, since other programs can only slow it down.
   */
  public double speed() {
    long best = Long.MAX_VALUE;
    double kept = 0;
    for (int i = 0; i < TRIES; i++) {
      long start = ticker.nanos();
      kept += kernel(i);
      best = Math.min(best, ticker.nanos() - start);
    }
    boolean finite = Double.isFinite(kept);
    return finite ? REFERENCE_NANOS / Math.max(1, best) : Double.NaN;
  }

  private static double kernel(int seed) {
    double x = 0.5 + seed * 1e-3;
    for (int i = 0; i < STEPS; i++) {
      x = 3.7 * x * (1 - x);
    }
    return x;
  }
}
