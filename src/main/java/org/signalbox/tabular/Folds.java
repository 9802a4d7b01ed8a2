package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Validation parts of a training part. Classes keep their shares: rows are dealt out class by class
 * in a seeded order.
 */
final class Folds {
  /** A part that is held back and the rest that is learned from, as indices of rows. */
  record Fold(int[] rest, int[] held) {}

  private Folds() {}

  /** {@code count} folds that hold back each row once. */
  static List<Fold> of(Target target, int count, long seed) {
    int[] part = parts(target, count, seed);
    List<Fold> folds = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int fold = k;
      folds.add(
          new Fold(
              IntStream.range(0, part.length).filter(r -> part[r] != fold).toArray(),
              IntStream.range(0, part.length).filter(r -> part[r] == fold).toArray()));
    }
    return folds;
  }

  private static int[] parts(Target target, int count, long seed) {
    Random random = new Random(seed);
    double[] keys = random.doubles(target.size()).toArray();
    Comparator<Integer> order = Comparator.comparingDouble(r -> keys[r]);
    if (target.classification()) {
      order = Comparator.<Integer>comparingInt(target::code).thenComparing(order);
    }
    int[] shuffled =
        IntStream.range(0, target.size()).boxed().sorted(order).mapToInt(r -> r).toArray();
    int[] part = new int[shuffled.length];
    for (int i = 0; i < shuffled.length; i++) {
      part[shuffled[i]] = i % count;
    }
    return part;
  }
}
