package org.signalbox.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The merges of a byte-pair vocabulary: for two neighbouring ids the rank and the id they become.
 */
final class MergeTable {
  private static final long EMPTY = -1;

  private final long[] pairs;
  private final long[] outcomes;

  MergeTable(List<String> merges, Map<String, Integer> ids) {
    int size = Integer.highestOneBit(Math.max(16, merges.size())) << 2;
    pairs = new long[size];
    outcomes = new long[size];
    Arrays.fill(pairs, EMPTY);
    for (int rank = 0; rank < merges.size(); rank++) {
      String merge = merges.get(rank);
      int space = merge.indexOf(' ');
      if (space <= 0) {
        continue;
      }
      Integer left = ids.get(merge.substring(0, space));
      Integer right = ids.get(merge.substring(space + 1));
      Integer joined = ids.get(merge.substring(0, space) + merge.substring(space + 1));
      if (left != null && right != null && joined != null) {
        put(pair(left, right), (long) rank << 32 | joined);
      }
    }
  }

  private void put(long pair, long outcome) {
    int slot = slot(pair);
    if (pairs[slot] == EMPTY) {
      pairs[slot] = pair;
      outcomes[slot] = outcome;
    }
  }

  /** Rank in the upper and joined id in the lower half, or -1 where the two don't merge. */
  long outcome(int left, int right) {
    int slot = slot(pair(left, right));
    return pairs[slot] == EMPTY ? -1 : outcomes[slot];
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) (pair * 0x9e3779b97f4a7c15L >>> 40) & mask;
    while (pairs[slot] != EMPTY && pairs[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static long pair(int left, int right) {
    return (long) left << 32 | right;
  }
}
