package org.signalbox.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Deterministic samples: the same seed picks the same. */
final class Picks {
  private Picks() {}

  /** At most so many of the items, in their own order. */
  static int[] sample(int[] items, int atMost, long seed) {
    return items.length <= atMost
        ? items
        : Arrays.stream(shuffled(items, seed)).limit(atMost).sorted().toArray();
  }

  /**
   * The groups' items by turns, each group in random order: first one of each, then another.
   *
   * @param each at most so many of one group
   */
  static List<Integer> byTurns(List<int[]> groups, int each, long seed) {
    List<int[]> orders = groups.stream().map(group -> shuffled(group, seed)).toList();
    List<Integer> picked = new ArrayList<>();
    for (int turn = 0; turn < each; turn++) {
      for (int[] order : orders) {
        if (turn < order.length) {
          picked.add(order[turn]);
        }
      }
    }
    return picked;
  }

  static int[] shuffled(int[] items, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = items.clone();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
