package org.signalbox.task;

import java.util.Arrays;

/** Counts different longs; open addressing, so that none costs an object. */
final class Different {
  private long[] slots;
  private int size;
  private boolean zero;

  /**
   * @param most how many there may be at the most
   */
  Different(int most) {
    slots = new long[Integer.highestOneBit(Math.min(Math.max(most, 8), 1 << 18)) * 4];
  }

  void add(long value) {
    if (value == 0) {
      zero = true;
      return;
    }
    int mask = slots.length - 1;
    int slot = slot(value, mask);
    while (slots[slot] != 0) {
      if (slots[slot] == value) {
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = value;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
  }

  int size() {
    return size + (zero ? 1 : 0);
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 4];
    int mask = slots.length - 1;
    Arrays.stream(old)
        .filter(value -> value != 0)
        .forEach(
            value -> {
              int slot = slot(value, mask);
              while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
              }
              slots[slot] = value;
            });
  }

  private static int slot(long value, int mask) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ (mixed >>> 32)) & mask;
  }
}
