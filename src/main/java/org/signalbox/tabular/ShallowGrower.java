package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.Cancellation;

/**
 * Grows one tree best split first, so that its first splits are the best tree of that many leaves
 * that a greedy search finds (Friedman, 2001, after Breiman et al., 1984). Class shares are drawn
 * towards those of all rows, as if {@value #PRIOR_ROWS} more had been seen (Cestnik, 1990).
 */
final class ShallowGrower {
  private static final double PRIOR_ROWS = 2;
  private static final double LEAST_GAIN = 1e-9;

  private record Leaf(int number, int from, int to, Optional<Split> best) {
    double gain() {
      return best.map(Split::gain).orElse(0.0);
    }
  }

  private final List<Slot> slots;
  private final byte[][] bins;
  private final SplitSearch search;
  private final int[] rows;
  private final ForestTree.Growing tree;
  private final double[] prior;
  private final List<Integer> counts = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();

  ShallowGrower(Bins binning, byte[][] bins, Target target, int leastLeaf) {
    this.slots = binning.slots();
    this.bins = bins;
    this.search = new SplitSearch(slots, bins, target, leastLeaf);
    this.rows = IntStream.range(0, target.size()).toArray();
    this.tree = new ForestTree.Growing(target.outputs());
    this.prior = new double[target.classification() ? target.outputs() : 0];
    search.node(rows, 0, rows.length);
    for (int k = 0; k < prior.length; k++) {
      prior[k] = search.mean(k);
    }
  }

  /**
   * @param counts rows of each node
   * @param order for each node the number of the split that made it one, from 0; -1 in a leaf
   */
  record Grown(ForestTree tree, int[] counts, int[] order) {
    /** The node where a row ends when only the first {@code splits} are made. */
    int node(byte[][] bins, int row, int splits) {
      int node = 0;
      while (order[node] >= 0 && order[node] < splits) {
        node = tree.next(node, bins, row);
      }
      return node;
    }
  }

  /** A tree of at most so many splits. */
  Grown grow(int splits, Cancellation cancellation) {
    leaves.add(leaf(0, rows.length));
    for (int split = 0; split < splits; split++) {
      cancellation.check();
      Leaf best = leaves.getFirst();
      for (Leaf leaf : leaves) {
        best = leaf.gain() > best.gain() ? leaf : best;
      }
      if (best.best().isEmpty()) {
        break;
      }
      leaves.remove(best);
      part(best, best.best().orElseThrow(), split);
    }
    return new Grown(tree.grown(), ints(counts), ints(order));
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private void part(Leaf leaf, Split split, int number) {
    int middle = TreeGrower.partition(rows, leaf.from(), leaf.to(), bins[split.slot()], split);
    tree.split(leaf.number(), split);
    order.set(leaf.number(), number);
    leaves.add(leaf(leaf.from(), middle));
    leaves.add(leaf(middle, leaf.to()));
  }

  private Leaf leaf(int from, int to) {
    int number = tree.leaf();
    counts.add(to - from);
    order.add(-1);
    search.node(rows, from, to);
    if (prior.length == 0) {
      tree.mean(number, 0, search.mean(0));
    }
    for (int k = 0; k < prior.length; k++) {
      double sum = search.mean(k) * (to - from) + PRIOR_ROWS * prior[k];
      tree.mean(number, k, sum / (to - from + PRIOR_ROWS));
    }
    return new Leaf(number, from, to, search.pure() ? Optional.empty() : best());
  }

  private Optional<Split> best() {
    Optional<Split> best = Optional.empty();
    for (int slot = 0; slot < slots.size(); slot++) {
      Optional<Split> found = search.best(slot, best.map(Split::gain).orElse(LEAST_GAIN));
      best = found.isPresent() ? found : best;
    }
    return best;
  }
}
