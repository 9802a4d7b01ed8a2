package org.signalbox.tabular;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How much each of several models counts, by greedy selection with replacement on rows that none of
 * them learned from (Caruana, Niculescu-Mizil, Crew and Ksikes, 2004, "Ensemble Selection from
 * Libraries of Models"). It is repeated on resampled rows and averaged, which keeps few rows from
 * deciding too much.
 */
final class Weights {
  private static final int STEPS = 25;
  private static final int MOST_BAGS = 20;
  private static final int BAG_ROWS = 20_000;

  /** Weights so small cost a model and change nothing. */
  private static final double LEAST = 0.03;

  private final List<Trial> trials;
  private final Target target;

  private Weights(List<Trial> trials, Target target) {
    this.trials = trials;
    this.target = target;
  }

  /**
   * @param target of the rows held back
   * @return one a trial, summing to 1
   */
  static double[] of(List<Trial> trials, Target target, long seed) {
    return new Weights(trials, target).averaged(new Random(seed));
  }

  private double[] averaged(Random random) {
    int rows = target.size();
    int bags = Math.clamp(BAG_ROWS / rows, 4, MOST_BAGS);
    double[] sums = new double[trials.size()];
    for (int bag = 0; bag < bags; bag++) {
      int[] drawn = random.ints(rows, 0, rows).toArray();
      double[] one = selected(drawn);
      for (int m = 0; m < sums.length; m++) {
        sums[m] += one[m] / bags;
      }
    }
    return pruned(sums);
  }

  private static double[] pruned(double[] weights) {
    double most = Arrays.stream(weights).max().orElseThrow();
    double[] kept = Arrays.stream(weights).map(w -> w < LEAST && w < most ? 0 : w).toArray();
    double sum = Arrays.stream(kept).sum();
    return Arrays.stream(kept).map(w -> w / sum).toArray();
  }

  private double[] selected(int[] rows) {
    int outputs = target.outputs();
    double[][] sums = new double[rows.length][outputs];
    int[] chosen = new int[trials.size()];
    int[] best = chosen;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      int count = step + 1;
      int next =
          IntStream.range(0, trials.size())
              .boxed()
              .min(Comparator.comparingDouble(m -> loss(rows, sums, m, count)))
              .orElseThrow();
      double loss = loss(rows, sums, next, count);
      double[][] held = trials.get(next).held();
      for (int i = 0; i < rows.length; i++) {
        for (int k = 0; k < outputs; k++) {
          sums[i][k] += held[rows[i]][k];
        }
      }
      chosen[next]++;
      if (loss < least) {
        least = loss;
        best = chosen.clone();
      }
    }
    double all = Arrays.stream(best).sum();
    return Arrays.stream(best).mapToDouble(c -> c / all).toArray();
  }

  private double loss(int[] rows, double[][] sums, int member, int count) {
    double[][] held = trials.get(member).held();
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      int k = target.classification() ? target.code(rows[i]) : 0;
      double mean = (sums[i][k] + held[rows[i]][k]) / count;
      double error = mean - target.values()[rows[i]];
      sum += target.classification() ? Loss.ofClass(mean) : error * error;
    }
    return sum / rows.length;
  }
}
