package org.signalbox.tabular;

import java.util.Random;
import org.signalbox.engine.RunContext;

/**
 * Nearest neighbours (Cover and Hart, 1967) in standardised numbers and one-hot categories. How
 * many, and whether near ones count more, is found by leaving one out (Hastie, Tibshirani and
 * Friedman, 2009, chapter 13).
 */
final class KnnLearner implements Learner {
  /** Rows that are kept; each prediction looks at all of them. */
  static final int MOST_ROWS = 20_000;

  private static final int ASKED = 1000;
  private static final int[] COUNTS = {1, 2, 3, 5, 8, 13, 21, 34, 55};

  @Override
  public Learned learn(Training all, RunContext context) {
    Training training = thinned(all, context.seed());
    Neighbourhood near = Neighbourhood.of(training);
    int most = Math.min(COUNTS[COUNTS.length - 1], training.rows() - 1);
    int[] asked = some(training.rows(), Math.min(ASKED, training.rows()), context.seed());
    Neighbourhood.Found[] found = near.others(asked, most, context);
    Target target = training.target().pick(asked);
    Voting best = new Voting(1, Voting.Weight.EQUAL);
    double[][] bestOutputs = new double[0][];
    double least = Double.POSITIVE_INFINITY;
    for (int count : COUNTS) {
      for (Voting.Weight weight : Voting.Weight.values()) {
        Voting voting = new Voting(Math.min(count, most), weight);
        double[][] outputs = voting.all(near, found);
        double loss = Loss.mean(target, outputs);
        if (loss < least) {
          least = loss;
          best = voting;
          bestOutputs = outputs;
        }
      }
    }
    context.done(1);
    return new LearnedNeighbours(training, near, best, margin(target, bestOutputs));
  }

  private static Conformal margin(Target target, double[][] outputs) {
    if (target.classification()) {
      return Conformal.none();
    }
    double[] errors = new double[outputs.length];
    for (int row = 0; row < errors.length; row++) {
      errors[row] = Math.abs(outputs[row][0] - target.values()[row]);
    }
    return Conformal.of(errors);
  }

  private static Training thinned(Training all, long seed) {
    return all.rows() <= MOST_ROWS ? all : all.pick(some(all.rows(), MOST_ROWS, seed));
  }

  /** So many of the rows, in order. */
  static int[] some(int rows, int count, long seed) {
    if (count >= rows) {
      return java.util.stream.IntStream.range(0, rows).toArray();
    }
    return new Random(seed).ints(0, rows).distinct().limit(count).sorted().toArray();
  }

  @Override
  public Learned reopen(Saved saved) {
    return LearnedNeighbours.reopen(saved);
  }
}
