package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.signalbox.engine.RunContext;

/**
 * Random forest (Breiman, 2001) over binned values. Missing values go to the better side,
 * categories split into sets. Each row's error is known from the trees that did not draw it, which
 * gives regression intervals without holding rows back (Johansson et al., 2014).
 */
record ForestLearner(Setting setting) implements Learner {
  private static final int TREES = 100;
  private static final int LEAST_TREES = 10;

  /** Floats that the outputs of all nodes may take: 200 MB. */
  private static final long MOST_OUTPUTS = 50_000_000;

  private static final int FEW_ROWS = 200;
  private static final int MANY_CLASSES = 20;

  /**
   * @param share of the slots that are looked at in each node, 0 for the usual number
   * @param leastLeaf rows in a leaf at least, 0 for the usual number
   */
  record Setting(TreeGrower.Style style, double share, int leastLeaf) {
    static Setting usual() {
      return new Setting(TreeGrower.Style.BOOTSTRAP, 0, 0);
    }
  }

  @Override
  public Learned learn(Training training, RunContext context) {
    Target target = training.target();
    int most = target.outputs() > MANY_CLASSES ? 64 : Bins.MISSING;
    Bins bins = Bins.learn(training.table(), most);
    byte[][] binned = bins.of(training.table());
    TreeGrower.Size size = size(training);
    int trees = trees(training, size);
    long[] seeds = new Random(context.seed()).longs(trees).toArray();
    OutOfBag unseen = new OutOfBag(target);
    List<ForestTree> forest = new ArrayList<>();
    int wave = 2 * context.workers().threads();
    for (int first = 0; first < trees; first += wave) {
      context.done((double) first / trees);
      List<Supplier<TreeGrower.Grown>> jobs =
          Arrays.stream(seeds, first, Math.min(first + wave, trees))
              .mapToObj(seed -> new TreeGrower(bins.slots(), binned, target, size, seed))
              .map(grower -> grower.job(context.cancellation()))
              .toList();
      for (TreeGrower.Grown grown : context.workers().all(jobs)) {
        forest.add(grown.tree());
        unseen.add(grown, binned);
      }
    }
    context.done(1);
    Conformal margin = Conformal.of(unseen.residuals());
    return new LearnedForest(
        forest, new LearnedForest.Facts(bins, target.outputs(), training.rows(), margin));
  }

  @Override
  public Learned reopen(Saved saved) {
    return LearnedForest.reopen(saved);
  }

  private TreeGrower.Size size(Training training) {
    int width = training.table().width();
    boolean classes = training.target().classification();
    double usual = classes ? Math.sqrt(width) : Math.ceil(width / 3.0);
    double tried = setting.share() > 0 ? setting.share() * width : usual;
    int usualLeaf = training.rows() < FEW_ROWS ? 1 : 3;
    int leastLeaf = setting.leastLeaf() > 0 ? setting.leastLeaf() : usualLeaf;
    return new TreeGrower.Size(setting.style(), (int) Math.max(1, Math.round(tried)), leastLeaf);
  }

  private static int trees(Training training, TreeGrower.Size size) {
    long nodes = 2L * training.rows() / size.leastLeaf() + 1;
    long fitting = MOST_OUTPUTS / (nodes * training.target().outputs());
    return (int) Math.clamp(fitting, LEAST_TREES, TREES);
  }
}
