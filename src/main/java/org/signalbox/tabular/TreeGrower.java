package org.signalbox.tabular;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.signalbox.engine.Cancellation;

/** Grows one tree of a random forest on a bootstrap sample, looking at few slots in each node. */
final class TreeGrower {
  private static final int DEPTH = 40;

  private record Node(int number, int from, int to, int depth) {}

  private final Random random;
  private final Style style;
  private final int tried;
  private final int[] slots;
  private final int[] rows;
  private final boolean[] drawn;
  private final SplitSearch search;
  private final byte[][] bins;
  private final ForestTree.Growing tree;
  private final int outputs;
  private final Deque<Node> open = new ArrayDeque<>();

  TreeGrower(List<Slot> slots, byte[][] bins, Target target, Size size, long seed) {
    this.random = new Random(seed);
    this.tried = size.tried();
    this.slots = IntStream.range(0, slots.size()).toArray();
    this.bins = bins;
    this.style = size.style();
    this.rows =
        style == Style.BOOTSTRAP
            ? random.ints(target.size(), 0, target.size()).toArray()
            : IntStream.range(0, target.size()).toArray();
    this.drawn = new boolean[target.size()];
    for (int row : rows) {
      drawn[row] = true;
    }
    this.search = new SplitSearch(slots, bins, target, size.leastLeaf());
    this.outputs = target.outputs();
    this.tree = new ForestTree.Growing(outputs);
  }

  /** How one tree differs from the next. */
  enum Style {
    /** Each on rows drawn anew (Breiman, 2001). */
    BOOTSTRAP,
    /** Each on all rows, split at random (Geurts, Ernst and Wehenkel, 2006). */
    EXTREME
  }

  /**
   * @param tried slots to look at in each node
   * @param leastLeaf rows in a leaf at least
   */
  record Size(Style style, int tried, int leastLeaf) {}

  /**
   * @param drawn which rows the tree has seen
   */
  record Grown(ForestTree tree, boolean[] drawn) {}

  Supplier<Grown> job(Cancellation cancellation) {
    return () -> grow(cancellation);
  }

  private Grown grow(Cancellation cancellation) {
    open.push(new Node(tree.leaf(), 0, rows.length, 0));
    while (!open.isEmpty()) {
      cancellation.check();
      grow(open.pop());
    }
    return new Grown(tree.grown(), drawn);
  }

  private void grow(Node node) {
    search.node(rows, node.from(), node.to());
    for (int k = 0; k < outputs; k++) {
      tree.mean(node.number(), k, search.mean(k));
    }
    if (node.depth() == DEPTH || search.pure()) {
      return;
    }
    best()
        .ifPresent(
            split -> {
              int middle = partition(rows, node.from(), node.to(), bins[split.slot()], split);
              tree.split(node.number(), split);
              int left = tree.leaf();
              int right = tree.leaf();
              open.push(new Node(left, node.from(), middle, node.depth() + 1));
              open.push(new Node(right, middle, node.to(), node.depth() + 1));
            });
  }

  /** Where none of the slots tried can split, further ones are tried. */
  private Optional<Split> best() {
    Optional<Split> best = Optional.empty();
    for (int i = 0; i < slots.length && (i < tried || best.isEmpty()); i++) {
      int other = i + random.nextInt(slots.length - i);
      int slot = slots[other];
      slots[other] = slots[i];
      slots[i] = slot;
      double floor = best.map(Split::gain).orElse(1e-9);
      Optional<Split> found =
          style == Style.BOOTSTRAP ? search.best(slot, floor) : search.random(slot, floor, random);
      best = found.isPresent() ? found : best;
    }
    return best;
  }

  /** Brings the rows that go left before the others; returns where the others begin. */
  static int partition(int[] rows, int from, int to, byte[] column, Split split) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int row = rows[low];
      if (split.goesLeft(column[row] & 0xFF)) {
        low++;
      } else {
        rows[low] = rows[high];
        rows[high--] = row;
      }
    }
    return low;
  }
}
