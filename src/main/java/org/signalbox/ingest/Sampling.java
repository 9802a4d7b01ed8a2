package org.signalbox.ingest;

import java.util.Random;

/**
 * One row at random of each so many in a row, in their order: spread evenly over a source of any
 * length, and not misled by what repeats in it.
 */
final class Sampling {
  private final long every;
  private final Random random;
  private long next;
  private long row;

  /**
   * @param every rows of which one is taken, at least 1; all are when it is 1
   */
  Sampling(long every, long seed) {
    this.every = every;
    this.random = new Random(seed);
    this.next = random.nextLong(every);
  }

  /** The least number of rows of which one can be taken so that no more than {@code most} are. */
  static long every(long rows, long most) {
    return Math.max(1, (rows + most - 1) / most);
  }

  /** Whether the next row is taken. */
  boolean takes() {
    boolean taken = row == next;
    row++;
    if (row % every == 0) {
      next = row + random.nextLong(every);
    }
    return taken;
  }
}
