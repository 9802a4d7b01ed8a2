package org.signalbox.evaluation;

/**
 * How many of the cases that were judged are right.
 *
 * @param right from 0 to {@code of}
 */
public record Share(int right, int of) {
  public Share {
    if (right < 0 || right > of) {
      throw new IllegalArgumentException(right + " of " + of);
    }
  }

  /** NaN when nothing was judged. */
  public double value() {
    return (double) right / of;
  }

  /** Lower end of the 95 % interval (Wilson 1927). */
  public double low() {
    return of == 0 ? 0 : Interval.wilson(value(), of).low();
  }

  public double high() {
    return of == 0 ? 1 : Interval.wilson(value(), of).high();
  }
}
