package org.signalbox.routing;

import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Counts rows whose series and time another row has already, in one pass over 64-bit hashes. */
final class Repeats {
  /** More rows than this tell nothing new. */
  private static final int MOST = 100_000;

  private Repeats() {}

  /** Share of the rows with a time that repeat the time of their series. */
  static double share(Clock clock, List<Trait> groups) {
    return count(clock, groups, 1);
  }

  static boolean within(Clock clock, List<Trait> groups, double tolerated) {
    return count(clock, groups, tolerated) <= tolerated;
  }

  /** Stops as soon as the share is sure to be over the limit. */
  private static double count(Clock clock, List<Trait> groups, double limit) {
    int rows = Math.min(MOST, clock.seconds().length);
    long[] seen = new long[Integer.highestOneBit(Math.max(8, rows)) * 4];
    int dated = 0;
    int repeats = 0;
    for (int row = 0; row < rows && repeats <= limit * rows; row++) {
      if (clock.seconds()[row] != TimeColumn.MISSING) {
        dated++;
        repeats += add(seen, key(clock.seconds()[row], groups, row)) ? 0 : 1;
      }
    }
    return dated == 0 ? 1 : (double) repeats / dated;
  }

  private static long key(long second, List<Trait> groups, int row) {
    long key = mix(second + 1);
    for (Trait group : groups) {
      key = mix(key * 31 + code(group.column(), row));
    }
    return key == 0 ? 1 : key;
  }

  private static long code(Column column, int row) {
    return switch (column) {
      case TextColumn text -> text.codes()[row];
      case NumberColumn numbers -> Double.doubleToLongBits(numbers.values()[row]);
      case TimeColumn times -> times.seconds()[row];
    };
  }

  /** The finaliser of SplitMix64 (Steele et al. 2014). */
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  /** Adds a key that is not 0 to an open-addressing table; false when it was there. */
  private static boolean add(long[] table, long key) {
    int at = (int) key & (table.length - 1);
    while (table[at] != 0) {
      if (table[at] == key) {
        return false;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = key;
    return true;
  }
}
