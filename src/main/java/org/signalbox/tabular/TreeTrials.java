package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.Examples;
import org.signalbox.engine.RunContext;

/**
 * Tries settings of boosted trees. All folds take the same number of rounds, the one with the least
 * mean loss, so that no fold chooses by its own rows alone.
 */
record TreeTrials(Training training, HeldBack held, RunContext context) {
  private record Boosted(BoostedTrees trees, Training held) implements AutoCloseable {
    @Override
    public void close() {
      trees.close();
    }
  }

  /**
   * @param rounds at most
   * @param patience rounds without a better loss
   */
  Trial run(String name, TreeSetting setting, int rounds, int patience) {
    Scaling scaling = setting.scaling(training.target());
    List<Boosted> folds = new ArrayList<>();
    try {
      for (Folds.Fold fold : held.folds()) {
        Training rest = training.pick(fold.rest());
        Training asked = training.pick(fold.held());
        Examples learned = scaling.examples(rest);
        Examples watched = scaling.examples(asked);
        BoostedTrees trees =
            Boosting.train(
                setting.recipe(rounds, patience), learned, watched, Share.silent(context));
        folds.add(new Boosted(trees, asked));
      }
      return trial(name, setting, scaling, folds);
    } finally {
      folds.forEach(Boosted::close);
    }
  }

  private Trial trial(String name, TreeSetting setting, Scaling scaling, List<Boosted> folds) {
    int rounds = rounds(folds);
    int tried = folds.stream().mapToInt(f -> f.trees().losses().size()).sum();
    int trees = tried * setting.objective().outputs();
    List<double[]> lines = new ArrayList<>();
    for (Boosted fold : folds) {
      int own = Math.min(rounds, fold.trees().losses().size());
      float[][] raw =
          fold.trees().predict(fold.held().table().features(), own, Share.silent(context));
      for (float[] line : raw) {
        lines.add(LearnedTrees.output(setting.objective(), scaling, line));
      }
    }
    Target target = training.target().pick(held.rows());
    return Trial.of(
        name, lines.toArray(double[][]::new), target, new BoostedLearner(setting, rounds, trees));
  }

  /** Where the folds' mean loss is least; a fold that stopped keeps its last loss. */
  private static int rounds(List<Boosted> folds) {
    int longest = folds.stream().mapToInt(f -> f.trees().losses().size()).max().orElseThrow();
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < longest; round++) {
      double sum = 0;
      for (Boosted fold : folds) {
        List<Double> losses = fold.trees().losses();
        sum += losses.get(Math.min(round, losses.size() - 1)) * fold.held().rows();
      }
      if (sum < least) {
        least = sum;
        best = round;
      }
    }
    return best + 1;
  }
}
