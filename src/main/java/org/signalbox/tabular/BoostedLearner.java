package org.signalbox.tabular;

import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.engine.RunContext;

/**
 * Boosts a known number of rounds.
 *
 * @param tried trees that were grown to find the number
 */
record BoostedLearner(TreeSetting setting, int rounds, int tried) implements Learner {
  @Override
  public void load() {
    Boosting.load();
  }

  @Override
  public LearnedTrees learn(Training training, RunContext context) {
    Scaling scaling = setting.scaling(training.target());
    BoostedTrees trees =
        Boosting.train(setting.recipe(rounds, 1), scaling.examples(training), context);
    var facts =
        new LearnedTrees.Facts(
            setting.objective(), scaling, training.rows(), tried, Conformal.none());
    return new LearnedTrees(trees, facts);
  }

  @Override
  public Learned reopen(Saved saved) {
    return LearnedTrees.reopen(saved);
  }
}
