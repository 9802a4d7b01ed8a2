package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;

/** Which methods a search may choose from. */
enum Roster {
  /** Boosted trees alone; the best setting wins. */
  TREES,
  /** Every method; several are blended. */
  ALL;

  /** In larger tables forests that look at most columns in each node take too long. */
  private static final int FEW_CELLS = 15_000;

  record Entry(String name, Learner learner) {}

  /** Those beside boosted trees; only trees keep to directions that are known. */
  List<Entry> others(Training training, HeldBack held) {
    boolean directed = training.table().slots().stream().anyMatch(s -> s.direction() != 0);
    List<Entry> entries = new ArrayList<>();
    if (this == ALL && !directed) {
      entries.add(new Entry("forest", forest(TreeGrower.Style.BOOTSTRAP, 0, 0)));
      entries.add(new Entry("random splits", forest(TreeGrower.Style.EXTREME, 0, 0)));
      entries.add(new Entry("linear", linear(1)));
      entries.add(new Entry("linear, held back", linear(20)));
      entries.add(new Entry("neighbours", new KnnLearner()));
      if ((long) held.rows().length * training.table().width() <= FEW_CELLS) {
        entries.add(new Entry("forest, wide", forest(TreeGrower.Style.BOOTSTRAP, 0.7, 1)));
        entries.add(new Entry("random splits, wide", forest(TreeGrower.Style.EXTREME, 0.7, 1)));
      }
    }
    return entries;
  }

  private static Learner linear(double penalty) {
    return new LinearLearner(penalty, LinearLearner.Intervals.NOT_WANTED);
  }

  private static Learner forest(TreeGrower.Style style, double share, int leastLeaf) {
    return new ForestLearner(new ForestLearner.Setting(style, share, leastLeaf));
  }
}
