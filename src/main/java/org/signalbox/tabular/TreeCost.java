package org.signalbox.tabular;

import org.signalbox.boosting.Growth;

/**
 * How many rounds of boosting a share of a search's time buys, from counts alone, so that the same
 * limit gives the same rounds everywhere. The figures are of one core of the reference machine.
 *
 * @param seconds of the whole search
 */
record TreeCost(double seconds) {
  private static final double TREE = 1.5e-4;
  private static final double CELL = 1.2e-8;
  private static final int USUAL_DEPTH = 6;
  private static final double FASTEST = 0.4;
  private static final double USUAL = 8;

  static TreeCost of(SearchLimit limit) {
    return switch (limit) {
      case SearchLimit.Seconds s -> new TreeCost(s.seconds());
      case SearchLimit.Trials t -> new TreeCost(USUAL);
    };
  }

  /**
   * @param share of the search's time that one trial may take
   */
  int rounds(TreeTrials trials, TreeSetting setting, double share) {
    double cells = (double) trials.training().rows() * trials.training().table().width();
    double tree = TREE + CELL * cells * setting.growth().depth() / USUAL_DEPTH;
    double round = tree * setting.objective().outputs() * trials.held().folds().size();
    return (int) Math.min(Integer.MAX_VALUE, seconds * share / round);
  }

  /** Fewer rounds than wanted take larger steps. */
  static TreeSetting hurried(TreeSetting setting, int rounds, int wanted) {
    Growth g = setting.growth();
    double rate = Math.max(g.learningRate(), Math.min(FASTEST, g.learningRate() * wanted / rounds));
    return rounds >= wanted
        ? setting
        : setting.growing(
            new Growth(rate, g.depth(), g.childWeight(), g.rowShare(), g.columnShare()));
  }
}
