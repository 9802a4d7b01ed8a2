package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;

/**
 * One tree of few leaves, to be read. How many is found by cross-validation: the fewest whose loss
 * is within one standard error of the least (Breiman et al., 1984, section 3.4.3).
 */
final class ShallowLearner implements Learner {
  private static final int MOST_LEAVES = 12;
  private static final int FOLDS = 5;
  private static final int LEAST_LEAF = 3;
  private static final int LEAF_SHARE = 200;
  private static final int LEAST_TO_HOLD_BACK = 20;
  private static final int BLIND_SPLITS = 2;

  /** Held-out losses by row and number of splits, and errors of a regression. */
  private record Path(double[][] losses, double[][] errors) {}

  @Override
  public Learned learn(Training training, RunContext context) {
    Bins bins = Bins.learn(training.table(), Bins.MISSING);
    List<double[]> losses = new ArrayList<>();
    List<double[]> errors = new ArrayList<>();
    if (training.rows() >= LEAST_TO_HOLD_BACK) {
      List<Folds.Fold> folds = Folds.of(training.target(), FOLDS, context.seed());
      for (int k = 0; k < FOLDS; k++) {
        context.done((double) k / (FOLDS + 1));
        Path path = path(bins, training, folds.get(k), context);
        losses.addAll(List.of(path.losses()));
        errors.addAll(List.of(path.errors()));
      }
    }
    int splits = losses.isEmpty() ? BLIND_SPLITS : fewest(losses);
    double[] residuals = errors.stream().mapToDouble(row -> row[splits]).toArray();
    ShallowGrower.Grown grown = grown(bins, training, splits, context);
    context.done(1);
    var facts =
        new LearnedForest.Facts(
            bins, training.target().outputs(), training.rows(), Conformal.of(residuals));
    return new LearnedShallow(grown.tree(), grown.counts(), facts);
  }

  @Override
  public Learned reopen(Saved saved) {
    return LearnedShallow.reopen(saved);
  }

  private static ShallowGrower.Grown grown(
      Bins bins, Training training, int splits, RunContext context) {
    int least = Math.max(LEAST_LEAF, training.rows() / LEAF_SHARE);
    byte[][] binned = bins.of(training.table());
    return new ShallowGrower(bins, binned, training.target(), least)
        .grow(splits, context.cancellation());
  }

  private static Path path(Bins bins, Training training, Folds.Fold fold, RunContext context) {
    Training held = training.pick(fold.held());
    var grown = grown(bins, training.pick(fold.rest()), MOST_LEAVES - 1, context);
    byte[][] binned = bins.of(held.table());
    Target target = held.target();
    double[][] losses = new double[held.rows()][MOST_LEAVES];
    double[][] errors = new double[target.classification() ? 0 : held.rows()][MOST_LEAVES];
    for (int row = 0; row < losses.length; row++) {
      for (int splits = 0; splits < MOST_LEAVES; splits++) {
        int at = grown.node(binned, row, splits) * target.outputs();
        if (target.classification()) {
          losses[row][splits] = Loss.ofClass(grown.tree().means()[at + target.code(row)]);
        } else {
          double error = target.values()[row] - grown.tree().means()[at];
          losses[row][splits] = error * error;
          errors[row][splits] = Math.abs(error);
        }
      }
    }
    return new Path(losses, errors);
  }

  private static int fewest(List<double[]> losses) {
    double[] means = new double[MOST_LEAVES];
    int best = 0;
    for (int splits = 0; splits < MOST_LEAVES; splits++) {
      int at = splits;
      means[splits] = losses.stream().mapToDouble(row -> row[at]).average().orElseThrow();
      best = means[splits] < means[best] ? splits : best;
    }
    int least = best;
    double variance =
        losses.stream()
            .mapToDouble(row -> Math.pow(row[least] - means[least], 2))
            .average()
            .orElseThrow();
    double enough = means[least] + Math.sqrt(variance / losses.size());
    int fewest = 0;
    while (means[fewest] > enough) {
      fewest++;
    }
    return Math.max(1, fewest);
  }
}
