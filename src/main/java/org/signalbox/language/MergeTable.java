package org.signalbox.language;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The merges of a byte-pair vocabulary: for two neighbouring ids the rank and the id they become.
 */
final class MergeTable {
  private static final long EMPTY = -1;

  private final long[] pairs;
  private final long[] outcomes;

  /**
   * @param ids of the tokens; special ones are joined from nothing and to nothing
   */
  MergeTable(Vocabulary vocabulary, Map<String, Integer> ids) {
    BitSet special = new BitSet();
    vocabulary.special().forEach(special::set);
    int size = Integer.highestOneBit(Math.max(16, vocabulary.merges().size())) << 2;
    pairs = new long[size];
    outcomes = new long[size];
    Arrays.fill(pairs, EMPTY);
    int joined = -1;
    for (int rank = 0; rank < vocabulary.merges().size(); rank++) {
      String merge = vocabulary.merges().get(rank);
      int space = merge.indexOf(' ');
      if (space <= 0) {
        continue;
      }
      String left = merge.substring(0, space);
      String right = merge.substring(space + 1);
      joined = joined(vocabulary.tokens(), joined + 1, left, right, ids);
      int first = ids.getOrDefault(left, -1);
      int second = ids.getOrDefault(right, -1);
      boolean known = first >= 0 && second >= 0 && joined >= 0;
      if (known && !special.get(first) && !special.get(second) && !special.get(joined)) {
        put(pair(first, second), (long) rank << 32 | joined);
      }
    }
  }

  private MergeTable(long[] pairs, long[] outcomes) {
    this.pairs = pairs;
    this.outcomes = outcomes;
  }

  /** Bytes that {@link #write} takes. */
  int bytes() {
    return 4 + 16 * pairs.length;
  }

  void write(ByteBuffer to) {
    to.putInt(pairs.length);
    to.asLongBuffer().put(pairs).put(outcomes);
    to.position(to.position() + 16 * pairs.length);
  }

  static MergeTable read(ByteBuffer from) {
    int size = from.getInt();
    MergeTable table = new MergeTable(new long[size], new long[size]);
    from.asLongBuffer().get(table.pairs).get(table.outcomes);
    from.position(from.position() + 16 * size);
    return table;
  }

  /** In most vocabularies each merge makes the token after the one before; else looked up. */
  private static int joined(
      List<String> tokens, int next, String left, String right, Map<String, Integer> ids) {
    String guess = next < tokens.size() ? tokens.get(next) : "";
    boolean guessed =
        guess.length() == left.length() + right.length()
            && guess.startsWith(left)
            && guess.endsWith(right);
    return guessed ? next : ids.getOrDefault(left + right, -1);
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
