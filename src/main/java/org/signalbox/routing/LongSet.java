package org.signalbox.routing;

import java.util.Arrays;

/** Different numbers up to a bound, by open addressing; 0 is kept apart. */
final class LongSet {
  private final int most;
  private long[] table = new long[1024];
  private int size;
  private boolean zero;

  /**
   * @param most how many are kept at most
   */
  LongSet(int most) {
    this.most = most;
  }

  void add(long value) {
    if (value == 0) {
      zero = true;
    } else if (!over() && put(table, value) && ++size * 2 > table.length) {
      long[] larger = new long[table.length * 2];
      Arrays.stream(table).filter(v -> v != 0).forEach(v -> put(larger, v));
      table = larger;
    }
  }

  /** Whether there were more than are kept. */
  boolean over() {
    return size > most;
  }

  long[] sorted() {
    long[] all = Arrays.stream(table).filter(v -> v != 0).toArray();
    long[] whole = zero ? Arrays.copyOf(all, all.length + 1) : all;
    Arrays.sort(whole);
    return whole;
  }

  /** False when the value was there. */
  private static boolean put(long[] table, long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & (table.length - 1);
    while (table[at] != 0) {
      if (table[at] == value) {
        return false;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = value;
    return true;
  }
}
