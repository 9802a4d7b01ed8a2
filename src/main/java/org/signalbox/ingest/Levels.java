package org.signalbox.ingest;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * The different cells of a raw column, with how often each stands there and which mean that there
 * is no value. Typing looks at these only, never at every row.
 */
final class Levels {
  private static final int SAMPLE = 500;

  private final RawColumn raw;
  private final int[] counts;
  private final BitSet missing = new BitSet();
  private final int valued;

  Levels(RawColumn raw) {
    this.raw = raw;
    this.counts = raw.counts();
    int sum = 0;
    for (int code = 0; code < counts.length; code++) {
      boolean brief = raw.cells().length(code) <= MissingWords.LONGEST;
      if (brief && MissingWords.contains(raw.cells().value(code))) {
        missing.set(code);
      } else {
        sum += counts[code];
      }
    }
    this.valued = sum;
  }

  RawColumn raw() {
    return raw;
  }

  int size() {
    return counts.length;
  }

  String value(int code) {
    return raw.cells().value(code);
  }

  int count(int code) {
    return counts[code];
  }

  boolean missing(int code) {
    return missing.get(code);
  }

  /** How many cells hold a value. */
  int valued() {
    return valued;
  }

  /** Words that were read as missing, without the empty cell. */
  int missingWords() {
    int sum = 0;
    for (int code = missing.nextSetBit(0); code >= 0; code = missing.nextSetBit(code + 1)) {
      sum += raw.cells().empty(code) ? 0 : counts[code];
    }
    return sum;
  }

  /** Whether at least half of a sample passes, so that a test of all is worth its time. */
  boolean likely(Predicate<String> test) {
    int step = Math.max(1, size() / SAMPLE);
    int seen = 0;
    int passed = 0;
    for (int code = 0; code < size(); code += step) {
      if (!missing.get(code)) {
        seen++;
        passed += test.test(value(code)) ? 1 : 0;
      }
    }
    return seen > 0 && 2 * passed >= seen;
  }
}
