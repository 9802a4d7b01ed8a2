package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Folds that go forward in time: each asks about a stretch and learns from all before it (forward
 * chaining; Bergmeir and Benitez 2012). Cases of one moment stay together; a case without a time is
 * in no fold.
 */
final class TimeFolds {
  /** How many cases a stretch has at least, where there are so few. */
  private static final int LEAST = 2;

  private final double[] times;
  private final int[] order;

  /**
   * @param times of each case, NaN where unknown
   */
  TimeFolds(double[] times) {
    this.times = times;
    order =
        IntStream.range(0, times.length)
            .filter(i -> !Double.isNaN(times[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> times[i]))
            .mapToInt(i -> i)
            .toArray();
  }

  /**
   * @param column of the times, for the words
   */
  Folds deal(String column) {
    int n = order.length;
    if (n < Folds.FEWEST) {
      return Folds.none();
    }
    if (n > Folds.LARGE) {
      int cut = moment(n - Math.min(n / Folds.USUAL, Folds.MOST_HELD_OUT));
      return cut == n || cut == 0 ? Folds.none() : last(cut, column);
    }
    int folds = Math.clamp(n / (2 * LEAST), 1, Folds.USUAL);
    List<Integer> cuts = new ArrayList<>();
    for (int part = 1; part <= folds + 1; part++) {
      int cut = moment((int) ((long) part * n / (folds + 1)));
      if (cuts.isEmpty() || cut > cuts.getLast()) {
        cuts.add(cut);
      }
    }
    return chained(cuts, column);
  }

  /** The first position from {@code at} on that begins another moment. */
  private int moment(int at) {
    int moved = at;
    while (moved > 0 && moved < order.length && same(moved)) {
      moved++;
    }
    return moved;
  }

  private boolean same(int at) {
    return times[order[at]] == times[order[at - 1]];
  }

  private Folds last(int cut, String column) {
    int n = order.length;
    BitSet held = set(cut, n);
    String words = "holdout of the last " + (n - cut) + " of " + n + " by " + column;
    return new Folds(List.of(held), List.of(timeless()), times.length, words);
  }

  private Folds chained(List<Integer> cuts, String column) {
    List<BitSet> held = new ArrayList<>();
    List<BitSet> absent = new ArrayList<>();
    for (int k = 1; k < cuts.size(); k++) {
      held.add(set(cuts.get(k - 1), cuts.get(k)));
      BitSet later = set(cuts.get(k), order.length);
      later.or(timeless());
      absent.add(later);
    }
    if (held.isEmpty()) {
      return Folds.none();
    }
    String words = held.size() + "-fold forward in time, later rows from earlier ones by " + column;
    return new Folds(held, absent, times.length, words);
  }

  private BitSet set(int from, int to) {
    var set = new BitSet();
    IntStream.range(from, to).forEach(i -> set.set(order[i]));
    return set;
  }

  private BitSet timeless() {
    var set = new BitSet();
    IntStream.range(0, times.length).filter(i -> Double.isNaN(times[i])).forEach(set::set);
    return set;
  }
}
