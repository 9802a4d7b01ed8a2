package org.signalbox.tabular;

import java.util.Arrays;

/**
 * A grown tree, node by node; node 0 is the root and a right child follows its left one.
 *
 * @param slots the slot that splits a node, -1 in a leaf
 * @param lefts the left child
 * @param bits four words a node, a bit for each bin that goes left
 * @param means mean outputs of the node's training rows, {@code outputs} a node
 */
record ForestTree(int[] slots, int[] lefts, long[] bits, float[] means, int outputs) {
  static final int WORDS = Bins.COUNT / Long.SIZE;

  int leaf(byte[][] bins, int row) {
    int node = 0;
    while (slots[node] >= 0) {
      node = next(node, bins, row);
    }
    return node;
  }

  int next(int node, byte[][] bins, int row) {
    boolean left = Split.goesLeft(bits, node * WORDS, bins[slots[node]][row] & 0xFF);
    return left ? lefts[node] : lefts[node] + 1;
  }

  /** Adds the outputs of the row's leaf. */
  void addTo(double[] sums, byte[][] bins, int row) {
    int at = leaf(bins, row) * outputs;
    for (int k = 0; k < outputs; k++) {
      sums[k] += means[at + k];
    }
  }

  /** Adds to each slot on the row's path what its splits changed in one output. */
  void explainTo(double[] parts, int output, byte[][] bins, int row) {
    int node = 0;
    while (slots[node] >= 0) {
      int child = next(node, bins, row);
      parts[slots[node]] += means[child * outputs + output] - means[node * outputs + output];
      node = child;
    }
  }

  /** A tree that is still growing. */
  static final class Growing {
    private final int outputs;
    private int[] slots = new int[64];
    private int[] lefts = new int[64];
    private long[] bits = new long[64 * WORDS];
    private float[] means;
    private int nodes;

    Growing(int outputs) {
      this.outputs = outputs;
      this.means = new float[64 * outputs];
    }

    /** Makes a leaf and returns its number. */
    int leaf() {
      if (nodes == slots.length) {
        slots = Arrays.copyOf(slots, nodes * 2);
        lefts = Arrays.copyOf(lefts, nodes * 2);
        bits = Arrays.copyOf(bits, nodes * 2 * WORDS);
        means = Arrays.copyOf(means, Math.multiplyExact(nodes * 2, outputs));
      }
      slots[nodes] = -1;
      return nodes++;
    }

    void mean(int node, int output, double value) {
      means[node * outputs + output] = (float) value;
    }

    /** Makes a leaf a split; its children are the next two leaves made. */
    void split(int node, Split split) {
      slots[node] = split.slot();
      lefts[node] = nodes;
      System.arraycopy(split.left(), 0, bits, node * WORDS, WORDS);
    }

    ForestTree grown() {
      return new ForestTree(
          Arrays.copyOf(slots, nodes),
          Arrays.copyOf(lefts, nodes),
          Arrays.copyOf(bits, nodes * WORDS),
          Arrays.copyOf(means, nodes * outputs),
          outputs);
    }
  }
}
