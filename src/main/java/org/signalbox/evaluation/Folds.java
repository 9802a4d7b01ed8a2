package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which cases are held out together.
 *
 * @param held for each fold the cases it hides; a case is in one fold at most
 * @param absent for each fold the cases that it neither learns from nor asks, such as those after
 *     the time that it stands for
 * @param cases how many there are
 * @param words such as "5-fold, stratified"
 */
record Folds(List<BitSet> held, List<BitSet> absent, int cases, String words) {
  /** Fewer cases than this can't be parted into something to learn from and something to ask. */
  static final int FEWEST = 4;

  static final int USUAL = 5;

  /** From here on one holdout is precise enough and five trainings are too slow. */
  static final int LARGE = 5_000;

  static final int MOST_HELD_OUT = 10_000;
  static final String NONE = "nothing known to compare with";

  /** Every fold learns from all cases that it does not hide. */
  static Folds of(List<BitSet> held, int cases, String words) {
    return new Folds(held, held.stream().map(_ -> new BitSet()).toList(), cases, words);
  }

  static Folds none() {
    return of(List.of(), 0, NONE);
  }

  /** Cases held out over cases learned from, the mean over the folds; 0 without folds. */
  double ratio() {
    return IntStream.range(0, held.size())
        .mapToDouble(
            f -> {
              int hidden = held.get(f).cardinality();
              return (double) hidden / Math.max(1, cases - hidden - absent.get(f).cardinality());
            })
        .average()
        .orElse(0);
  }

  /**
   * Deals the cases of each class out to the folds in turn, so that each has its share of every
   * class (Kohavi 1995). The only case of a class always stays in the training part.
   *
   * @param classes of each case, -1 for a case that is never held out
   */
  static Folds stratified(int[] classes, long seed) {
    return deal(dealt(classes, seed), ", stratified");
  }

  /** The same with five folds however many cases there are. */
  static Folds five(int[] classes, long seed) {
    return deal(dealt(classes, seed), ", stratified", Integer.MAX_VALUE);
  }

  private static int[] dealt(int[] classes, long seed) {
    var random = new SplittableRandom(seed);
    List<int[]> byClass = new ArrayList<>();
    for (int k = 0; k <= Arrays.stream(classes).max().orElse(-1); k++) {
      int wanted = k;
      int[] members =
          IntStream.range(0, classes.length).filter(i -> classes[i] == wanted).toArray();
      if (members.length > 1) {
        shuffle(members, random);
        byClass.add(members);
      }
    }
    return byClass.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** Deals cases out at random. */
  static Folds shuffled(int cases, long seed) {
    int[] order = IntStream.range(0, cases).toArray();
    shuffle(order, new SplittableRandom(seed));
    return deal(order, "");
  }

  private static Folds deal(int[] order, String how) {
    return deal(order, how, LARGE);
  }

  /**
   * @param large from so many cases on one part alone is held out
   */
  private static Folds deal(int[] order, String how, int large) {
    int n = order.length;
    if (n < FEWEST) {
      return none();
    }
    boolean holdout = n > large;
    int parts = holdout ? parts(n) : Math.clamp(n / 2, 2, USUAL);
    int folds = holdout ? 1 : parts;
    List<BitSet> held = IntStream.range(0, folds).mapToObj(f -> new BitSet()).toList();
    for (int i = 0; i < n; i++) {
      int fold = i % parts;
      if (fold < folds) {
        held.get(fold).set(order[i]);
      }
    }
    int hidden = held.getFirst().cardinality();
    String words = holdout ? "holdout of " + hidden + " of " + n : folds + "-fold";
    return of(held, n, words + how);
  }

  /** Into how many parts a large table is cut, of which one is held out. */
  static int parts(int n) {
    return Math.max(USUAL, n / MOST_HELD_OUT);
  }

  static void shuffle(int[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }
}
