package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.Examples;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Recipe;
import org.signalbox.engine.RunContext;

/**
 * Boosted trees whose number is found on held-back rows, then learned again from all rows. Small
 * tables hold back each row once, in five folds; large ones hold back a fifth.
 */
final class TreeLearner implements Learner {
  private static final int PATIENCE = 25;
  private static final int MOST_ROUNDS = 1000;
  private static final int MOST_TREES = 6000;
  private static final int BLIND_ROUNDS = 50;
  private static final int LEAST_TO_HOLD_BACK = 20;
  private static final int SMALL = 1000;
  private static final int FOLDS = 5;
  private static final int MANY_CLASSES = 10;

  @Override
  public void load() {
    Boosting.load();
  }

  @Override
  public Learned learn(Training training, RunContext context) {
    TreeSetting setting = TreeSetting.of(training, growth(training));
    Scaling scaling = setting.scaling(training.target());
    int outputs = setting.objective().outputs();
    int most = Math.clamp(MOST_TREES / outputs, 20, MOST_ROUNDS);
    Recipe recipe = setting.recipe(most, PATIENCE);
    Trials trials = trials(training, scaling, recipe, context);
    Recipe found = recipe.withRounds(trials.rounds());
    Examples all = scaling.examples(training);
    BoostedTrees trees = Boosting.train(found, all, Share.of(context, 0.7, 1));
    Conformal margin = Conformal.of(trials.residuals());
    return new LearnedTrees(
        trees,
        new LearnedTrees.Facts(
            recipe.objective(), scaling, training.rows(), trials.trees(), margin));
  }

  @Override
  public Learned reopen(Saved saved) {
    return LearnedTrees.reopen(saved);
  }

  /** Many classes can't afford many rounds; few rows can't fill deep trees. */
  private static Growth growth(Training training) {
    double rate = training.target().outputs() > MANY_CLASSES ? 0.3 : 0.1;
    int depth = training.rows() < SMALL ? 4 : 6;
    return new Growth(rate, depth, 1, 0.8, 0.8);
  }

  /**
   * What was found on held-back rows.
   *
   * @param trees trees grown on the way
   */
  record Trials(int rounds, double[] residuals, int trees) {}

  private static Trials trials(
      Training training, Scaling scaling, Recipe recipe, RunContext context) {
    if (training.rows() < LEAST_TO_HOLD_BACK) {
      return new Trials(BLIND_ROUNDS, new double[0], 0);
    }
    List<Folds.Fold> folds = Folds.of(training.target(), FOLDS, context.seed());
    int used = training.rows() < SMALL ? FOLDS : 1;
    List<double[]> residuals = new ArrayList<>();
    int[] rounds = new int[used];
    int trees = 0;
    for (int k = 0; k < used; k++) {
      RunContext part = Share.of(context, 0.7 * k / used, 0.7 * (k + 1) / used);
      Training held = training.pick(folds.get(k).held());
      Examples rest = scaling.examples(training.pick(folds.get(k).rest()));
      try (BoostedTrees found = Boosting.train(recipe, rest, scaling.examples(held), part)) {
        rounds[k] = found.rounds();
        trees += found.losses().size() * recipe.objective().outputs();
        residuals.add(scaling.residuals(found, held, part));
      }
    }
    Arrays.sort(rounds);
    double[] pooled = residuals.stream().flatMapToDouble(Arrays::stream).toArray();
    return new Trials(rounds[used / 2], pooled, trees);
  }
}
