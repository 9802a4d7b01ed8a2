package org.signalbox.boosting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/**
 * Trained trees on the Java heap: small, the same bytes on every machine, and safe to ask from
 * several threads at once, which XGBoost's own are not. A few microseconds a row.
 *
 * @param outputs scores of a row; tree {@code t} adds to score {@code t % outputs}
 * @param roots index of each tree's first node
 * @param feature the column that a node looks at, -1 in a leaf
 * @param value below it a node sends a row to {@code below}; in a leaf, what it adds
 * @param below the next node of values below; the next node otherwise is the one after it
 * @param missingBelow whether a missing value counts as below
 */
public record ShippedTrees(
    int outputs, int[] roots, short[] feature, float[] value, int[] below, boolean[] missingBelow) {
  private static final short LEAF = -1;

  public ShippedTrees {
    int nodes = feature.length;
    boolean sizes = value.length == nodes && below.length == nodes && missingBelow.length == nodes;
    if (outputs < 1 || !sizes || roots.length % outputs != 0) {
      throw new IllegalArgumentException(
          outputs + " outputs, " + roots.length + " trees, " + nodes + " nodes");
    }
  }

  /**
   * The scores of a row before any link function, NaN being a missing value.
   *
   * @return one a output, summed in the order of the trees
   */
  public float[] margins(float[] row) {
    float[] sums = new float[outputs];
    for (int tree = 0; tree < roots.length; tree++) {
      sums[tree % outputs] += leaf(tree, row);
    }
    return sums;
  }

  /** One of the scores of {@link #margins}, for a share of the time. */
  public float margin(float[] row, int output) {
    float sum = 0;
    for (int tree = output; tree < roots.length; tree += outputs) {
      sum += leaf(tree, row);
    }
    return sum;
  }

  private float leaf(int tree, float[] row) {
    int node = roots[tree];
    while (feature[node] != LEAF) {
      float v = row[feature[node]];
      boolean left = Float.isNaN(v) ? missingBelow[node] : v < value[node];
      node = left ? below[node] : below[node] + 1;
    }
    return value[node];
  }

  /** Reads the trees from XGBoost's JSON dumps, one a tree. */
  static ShippedTrees of(int outputs, Iterable<JsonNode> dumps) {
    ShippedTreesReader reader = new ShippedTreesReader();
    dumps.forEach(reader::add);
    return reader.trees(outputs);
  }

  /** Writes all that {@link #read} needs. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(outputs);
    out.writeInt(roots.length);
    for (int root : roots) {
      out.writeInt(root);
    }
    out.writeInt(feature.length);
    for (int node = 0; node < feature.length; node++) {
      out.writeShort(feature[node]);
      out.writeFloat(value[node]);
      if (feature[node] != LEAF) {
        out.writeInt(below[node]);
        out.writeBoolean(missingBelow[node]);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when there is less, or something else
   */
  public static ShippedTrees read(DataInputStream in) throws IOException {
    int outputs = in.readInt();
    int[] roots = new int[bounded(in.readInt())];
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = in.readInt();
    }
    int nodes = bounded(in.readInt());
    short[] feature = new short[nodes];
    float[] value = new float[nodes];
    int[] below = new int[nodes];
    boolean[] missingBelow = new boolean[nodes];
    for (int node = 0; node < nodes; node++) {
      feature[node] = in.readShort();
      value[node] = in.readFloat();
      if (feature[node] != LEAF) {
        below[node] = in.readInt();
        missingBelow[node] = in.readBoolean();
      }
    }
    return new ShippedTrees(outputs, roots, feature, value, below, missingBelow);
  }

  private static int bounded(int count) throws IOException {
    if (count < 0 || count > 10_000_000) {
      throw new IOException("not trees: a count of " + count);
    }
    return count;
  }
}
