package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Folds in which a group of cases stays on one side, so that nothing is learned from a patient who
 * is asked about. Groups are dealt out greedily, the most uneven first, each to the fold where the
 * classes stay most alike, as scikit-learn's {@code StratifiedGroupKFold} does.
 */
final class GroupFolds {
  private final int[] classes;
  private final int[][] groups;
  private final long seed;
  private final int kinds;

  /**
   * @param groups of each case, from 0 without gaps
   * @param classes of each case, all 0 where there are none
   */
  GroupFolds(int[] groups, int[] classes, long seed) {
    this.classes = classes;
    this.seed = seed;
    kinds = Arrays.stream(classes).max().orElse(0) + 1;
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      while (members.size() <= groups[i]) {
        members.add(new ArrayList<>());
      }
      members.get(groups[i]).add(i);
    }
    this.groups =
        members.stream()
            .map(m -> m.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /**
   * @param how what the folds' words end with
   */
  Folds deal(String how) {
    int n = classes.length;
    if (n < Folds.FEWEST || groups.length < 2) {
      return Folds.none();
    }
    int[] order = IntStream.range(0, groups.length).toArray();
    Folds.shuffle(order, new SplittableRandom(seed));
    if (n > Folds.LARGE) {
      BitSet held = holdout(order, n / Folds.parts(n));
      String words = "holdout of " + held.cardinality() + " of " + n + how;
      return Folds.of(List.of(held), n, words);
    }
    List<BitSet> held = greedy(order, Math.min(Folds.USUAL, groups.length));
    return Folds.of(held, n, held.size() + "-fold" + how);
  }

  /** Of many cases whole groups at random, until there are enough. */
  private BitSet holdout(int[] order, int wanted) {
    var held = new BitSet();
    for (int at = 0; at < order.length - 1 && held.cardinality() < wanted; at++) {
      Arrays.stream(groups[order[at]]).forEach(held::set);
    }
    return held;
  }

  private List<BitSet> greedy(int[] order, int folds) {
    double[][] counts = Arrays.stream(groups).map(this::counts).toArray(double[][]::new);
    double[] totals = new double[kinds];
    Arrays.stream(classes).filter(k -> k >= 0).forEach(k -> totals[k]++);
    double[][] dealt = new double[folds][kinds];
    List<BitSet> held = IntStream.range(0, folds).mapToObj(_ -> new BitSet()).toList();
    IntStream.of(order)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer g) -> -deviation(counts[g]))
                .thenComparing(g -> -groups[g].length))
        .forEach(
            g -> {
              int fold = best(dealt, counts[g], totals);
              for (int k = 0; k < kinds; k++) {
                dealt[fold][k] += counts[g][k];
              }
              Arrays.stream(groups[g]).forEach(held.get(fold)::set);
            });
    return held.stream().filter(f -> !f.isEmpty()).toList();
  }

  private double[] counts(int[] members) {
    double[] counts = new double[kinds];
    Arrays.stream(members).map(i -> classes[i]).filter(k -> k >= 0).forEach(k -> counts[k]++);
    return counts;
  }

  /** The fold that a group makes least uneven; among equals the emptiest. */
  private static int best(double[][] dealt, double[] added, double[] totals) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    double fewest = Double.POSITIVE_INFINITY;
    for (int fold = 0; fold < dealt.length; fold++) {
      double uneven = uneven(dealt, added, totals, fold);
      double size = Arrays.stream(dealt[fold]).sum();
      if (uneven < least - 1e-12 || uneven < least + 1e-12 && size < fewest) {
        best = fold;
        least = uneven;
        fewest = size;
      }
    }
    return best;
  }

  private static double uneven(double[][] dealt, double[] added, double[] totals, int fold) {
    double sum = 0;
    for (int k = 0; k < totals.length; k++) {
      if (totals[k] > 0) {
        double[] shares = new double[dealt.length];
        for (int f = 0; f < dealt.length; f++) {
          shares[f] = (dealt[f][k] + (f == fold ? added[k] : 0)) / totals[k];
        }
        sum += deviation(shares);
      }
    }
    return sum;
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }
}
