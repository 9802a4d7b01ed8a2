package org.signalbox.evaluation;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two engines on the cases that both answered: a paired bootstrap of the difference (Efron and
 * Tibshirani 1993, chapter 16), and where both did several folds the corrected resampled t-test of
 * their differences too (Nadeau and Bengio 2003); both must see it. Where they share too few cases,
 * their intervals must lie apart.
 */
record Duel(Marks one, Marks other) {
  /** With fewer pairs not even a sign test can reach 5 %. */
  private static final int LEAST_GROUPS = 6;

  /** Whether {@code one} is better than {@code other} beyond doubt, at 95 %. */
  boolean clear(long seed) {
    Duel common = common();
    int[] groups = common.one.groups();
    if (groups.length < LEAST_GROUPS) {
      return !Interval.of(one, seed).overlaps(Interval.of(other, seed)) && better();
    }
    if (!common.clearOverFolds()) {
      return false;
    }
    Interval difference = new Bootstrap(seed).difference(common.one, common.other, groups);
    return one.metric().higherIsBetter() ? difference.low() > 0 : difference.high() < 0;
  }

  /** Of what both answered; true where there are no two folds to tell. */
  private boolean clearOverFolds() {
    double[] differences = byFold();
    return differences.length < 2 || CorrectedT.of(differences, one.ratio()).clear();
  }

  /** Difference of the deciding metric in each fold that both did. */
  private double[] byFold() {
    double[] mine = one.byFold();
    double[] theirs = other.byFold();
    return IntStream.range(0, Math.min(mine.length, theirs.length))
        .mapToDouble(f -> mine[f] - theirs[f])
        .filter(Double::isFinite)
        .toArray();
  }

  /** The 95 % interval of {@code one} less {@code other} on what both answered. */
  Interval difference(long seed) {
    Duel common = common();
    if (common.one.groups().length < LEAST_GROUPS) {
      Interval mine = Interval.of(common.one, seed);
      Interval theirs = Interval.of(common.other, seed);
      return new Interval(mine.low() - theirs.high(), mine.high() - theirs.low());
    }
    double value = common.one.value() - common.other.value();
    Interval drawn = new Bootstrap(seed).difference(common.one, common.other, common.one.groups());
    double[] folds = common.byFold();
    double half = folds.length < 2 ? 0 : CorrectedT.of(folds, common.one.ratio()).half();
    return new Interval(Math.min(drawn.low(), value - half), Math.max(drawn.high(), value + half));
  }

  private boolean better() {
    return one.metric().higherIsBetter()
        ? one.value() > other.value()
        : one.value() < other.value();
  }

  /** Both reduced to the cases that both have. */
  Duel common() {
    Set<Long> keys = keys(one);
    keys.retainAll(keys(other));
    return new Duel(kept(one, keys), kept(other, keys));
  }

  private static Set<Long> keys(Marks marks) {
    return new HashSet<>(IntStream.range(0, marks.cases()).mapToObj(i -> marks.key(i)).toList());
  }

  private static Marks kept(Marks marks, Set<Long> keys) {
    return keys.size() == marks.cases() ? marks : marks.only(i -> keys.contains(marks.key(i)));
  }
}
