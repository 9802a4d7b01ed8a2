package org.signalbox.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Draws groups of cases again and again (Efron and Tibshirani 1993, chapter 13). */
final class Bootstrap {
  private static final int MOST = 1000;
  private static final int LEAST = 200;

  /** Cases looked at in all draws together; more cases get fewer draws. */
  private static final long BUDGET = 5_000_000;

  private final long seed;

  Bootstrap(long seed) {
    this.seed = seed;
  }

  Interval interval(Marks marks) {
    int[] groups = marks.groups();
    int[] places = places(marks, groups);
    return interval(groups.length, marks.cases(), draws -> marks.value(weights(places, draws)));
  }

  /** The interval of one engine's metric less another's, on the same draws of common groups. */
  Interval difference(Marks one, Marks other, int[] common) {
    int[] mine = places(one, common);
    int[] theirs = places(other, common);
    return interval(
        common.length,
        one.cases() + other.cases(),
        draws -> one.value(weights(mine, draws)) - other.value(weights(theirs, draws)));
  }

  /** Where the group of each case stands among {@code groups}. */
  private static int[] places(Marks marks, int[] groups) {
    return IntStream.range(0, marks.cases())
        .map(i -> Arrays.binarySearch(groups, marks.group(i)))
        .toArray();
  }

  private static int[] weights(int[] places, int[] draws) {
    int[] weights = new int[places.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = places[i] < 0 ? 0 : draws[places[i]];
    }
    return weights;
  }

  private Interval interval(int groups, int cases, ToDoubleFunction<int[]> figure) {
    var random = new SplittableRandom(seed);
    int repeats = (int) Math.clamp(BUDGET / Math.max(1, cases), LEAST, MOST);
    double[] figures = new double[repeats];
    int defined = 0;
    for (int i = 0; i < repeats; i++) {
      int[] draws = new int[groups];
      for (int k = 0; k < groups; k++) {
        draws[random.nextInt(groups)]++;
      }
      double value = figure.applyAsDouble(draws);
      if (!Double.isNaN(value)) {
        figures[defined++] = value;
      }
    }
    double[] sorted = Arrays.copyOf(figures, defined);
    Arrays.sort(sorted);
    double tail = Student.expandedTail(groups);
    return new Interval(quantile(sorted, tail), quantile(sorted, 1 - tail));
  }

  static double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = p * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
