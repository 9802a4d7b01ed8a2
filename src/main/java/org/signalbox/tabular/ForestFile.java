package org.signalbox.tabular;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trees of a forest as bytes: for each node its slot, what it splits, and its means. */
final class ForestFile {
  private static final int MOST_NODES = 100_000_000;

  private ForestFile() {}

  static void write(List<ForestTree> trees, DataOutputStream out) throws IOException {
    out.writeInt(trees.size());
    for (ForestTree tree : trees) {
      write(tree, out);
    }
  }

  private static void write(ForestTree tree, DataOutputStream out) throws IOException {
    out.writeInt(tree.slots().length);
    out.writeInt(tree.outputs());
    for (int node = 0; node < tree.slots().length; node++) {
      out.writeInt(tree.slots()[node]);
      if (tree.slots()[node] >= 0) {
        out.writeInt(tree.lefts()[node]);
        for (int word = 0; word < ForestTree.WORDS; word++) {
          out.writeLong(tree.bits()[node * ForestTree.WORDS + word]);
        }
      }
      for (int k = 0; k < tree.outputs(); k++) {
        out.writeFloat(tree.means()[node * tree.outputs() + k]);
      }
    }
  }

  static List<ForestTree> read(DataInputStream in) throws IOException {
    int count = bounded(in.readInt());
    List<ForestTree> trees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trees.add(tree(in));
    }
    return List.copyOf(trees);
  }

  private static ForestTree tree(DataInputStream in) throws IOException {
    int nodes = bounded(in.readInt());
    int outputs = bounded(in.readInt());
    int[] slots = new int[nodes];
    int[] lefts = new int[nodes];
    long[] bits = new long[nodes * ForestTree.WORDS];
    float[] means = new float[Math.multiplyExact(nodes, outputs)];
    Arrays.fill(slots, -1);
    for (int node = 0; node < nodes; node++) {
      slots[node] = in.readInt();
      if (slots[node] >= 0) {
        lefts[node] = in.readInt();
        for (int word = 0; word < ForestTree.WORDS; word++) {
          bits[node * ForestTree.WORDS + word] = in.readLong();
        }
      }
      for (int k = 0; k < outputs; k++) {
        means[node * outputs + k] = in.readFloat();
      }
    }
    return new ForestTree(slots, lefts, bits, means, outputs);
  }

  private static int bounded(int count) throws IOException {
    if (count < 0 || count > MOST_NODES) {
      throw new IOException("not a forest: a count of " + count);
    }
    return count;
  }
}
