package org.signalbox.tabular;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.signalbox.boosting.FeatureType;

/**
 * The best split of a node by least squares (Breiman et al., 1984). Classes are indicator outputs,
 * for which least squares is the Gini impurity. One object serves one tree; its tables are reused.
 */
final class SplitSearch {
  private final List<Slot> slots;
  private final byte[][] bins;
  private final Target target;
  private final int outputs;
  private final int leastLeaf;
  private final double[] sums;
  private final int[] counts = new int[Bins.COUNT];
  private final int[] order = new int[Bins.COUNT];
  private final double[] left;
  private final double[] total;
  private int[] rows = {};
  private int from;
  private int to;

  SplitSearch(List<Slot> slots, byte[][] bins, Target target, int leastLeaf) {
    this.slots = slots;
    this.bins = bins;
    this.target = target;
    this.outputs = target.outputs();
    this.leastLeaf = leastLeaf;
    this.sums = new double[Bins.COUNT * outputs];
    this.left = new double[outputs];
    this.total = new double[outputs];
  }

  /** Turns to the node of {@code rows} from {@code from} up to {@code to}. */
  void node(int[] nodeRows, int nodeFrom, int nodeTo) {
    rows = nodeRows;
    from = nodeFrom;
    to = nodeTo;
    Arrays.fill(total, 0);
    for (int i = from; i < to; i++) {
      add(total, 0, rows[i]);
    }
  }

  private void add(double[] into, int at, int row) {
    if (target.classification()) {
      into[at + target.code(row)]++;
    } else {
      into[at] += target.values()[row];
    }
  }

  /** Mean output of the node: class shares or the mean value. */
  double mean(int output) {
    return total[output] / (to - from);
  }

  /** Whether all rows of the node have the same class. */
  boolean pure() {
    return target.classification() && Arrays.stream(total).anyMatch(t -> t == to - from);
  }

  /** The best split on one slot that is better than {@code floor}. */
  Optional<Split> best(int slot, double floor) {
    fill(bins[slot]);
    Optional<Split> found;
    if (slots.get(slot).type() == FeatureType.CATEGORY) {
      found = scan(slot, byOutput(), floor);
    } else {
      found = scan(slot, byValue(Bins.MISSING), floor);
      if (counts[Bins.MISSING] > 0) {
        double better = found.map(Split::gain).orElse(floor);
        Optional<Split> missingLeft = scan(slot, missingFirst(), better);
        found = missingLeft.isPresent() ? missingLeft : found;
      }
    }
    clear(bins[slot]);
    return found;
  }

  /**
   * A split of one slot at random, if it is better than {@code floor}: extremely randomized trees
   * (Geurts, Ernst and Wehenkel, 2006), here uniform over the bins that occur.
   */
  Optional<Split> random(int slot, double floor, Random random) {
    fill(bins[slot]);
    int used = slots.get(slot).type() == FeatureType.CATEGORY ? shuffled(random) : sided(random);
    Optional<Split> found = Optional.empty();
    if (used > 1) {
      int prefix = 1 + random.nextInt(used - 1);
      found = scan(slot, used, floor, prefix);
    }
    clear(bins[slot]);
    return found;
  }

  private int shuffled(Random random) {
    int used = byValue(Bins.MISSING);
    for (int i = used - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return used;
  }

  private int sided(Random random) {
    return counts[Bins.MISSING] > 0 && random.nextBoolean()
        ? missingFirst()
        : byValue(Bins.MISSING);
  }

  private void fill(byte[] column) {
    for (int i = from; i < to; i++) {
      int bin = column[rows[i]] & 0xFF;
      counts[bin]++;
      add(sums, bin * outputs, rows[i]);
    }
  }

  /** Touches only what the node filled: most nodes are small. */
  private void clear(byte[] column) {
    for (int i = from; i < to; i++) {
      int bin = column[rows[i]] & 0xFF;
      if (counts[bin] > 0) {
        counts[bin] = 0;
        Arrays.fill(sums, bin * outputs, (bin + 1) * outputs, 0);
      }
    }
  }

  private int byValue(int end) {
    int used = 0;
    for (int bin = 0; bin <= end; bin++) {
      if (counts[bin] > 0) {
        order[used++] = bin;
      }
    }
    return used;
  }

  private int missingFirst() {
    int used = byValue(Bins.MISSING - 1);
    System.arraycopy(order, 0, order, 1, used);
    order[0] = Bins.MISSING;
    return used + 1;
  }

  /** Ordered by the mean output: of such orders one prefix is the best set (Fisher, 1958). */
  private int byOutput() {
    int used = byValue(Bins.MISSING);
    int output = largest();
    Integer[] sorted = Arrays.stream(order, 0, used).boxed().toArray(Integer[]::new);
    Arrays.sort(
        sorted, Comparator.comparingDouble(bin -> sums[bin * outputs + output] / counts[bin]));
    for (int i = 0; i < used; i++) {
      order[i] = sorted[i];
    }
    return used;
  }

  private int largest() {
    int largest = 0;
    for (int k = 1; k < outputs; k++) {
      largest = total[k] > total[largest] ? k : largest;
    }
    return largest;
  }

  private Optional<Split> scan(int slot, int used, double floor) {
    return scan(slot, used, floor, 0);
  }

  /**
   * @param only the one prefix of the order to look at, 0 for all
   */
  private Optional<Split> scan(int slot, int used, double floor, int only) {
    Arrays.fill(left, 0);
    int rowsLeft = 0;
    int size = to - from;
    double whole = squares(total, size);
    double best = floor;
    int bestPrefix = 0;
    for (int i = 0; i + 1 < used; i++) {
      int bin = order[i];
      rowsLeft += counts[bin];
      for (int k = 0; k < outputs; k++) {
        left[k] += sums[bin * outputs + k];
      }
      boolean wanted = only == 0 || only == i + 1;
      if (wanted && rowsLeft >= leastLeaf && size - rowsLeft >= leastLeaf) {
        double gain = squares(left, rowsLeft) + rest(size - rowsLeft) - whole;
        if (gain > best) {
          best = gain;
          bestPrefix = i + 1;
        }
      }
    }
    return bestPrefix == 0
        ? Optional.empty()
        : Optional.of(new Split(slot, bits(slot, bestPrefix, used), best));
  }

  private static double squares(double[] values, int count) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum / count;
  }

  private double rest(int count) {
    double sum = 0;
    for (int k = 0; k < outputs; k++) {
      double right = total[k] - left[k];
      sum += right * right;
    }
    return sum / count;
  }

  /** Numbers send whole ranges left, also bins that this node has no row in. */
  private long[] bits(int slot, int prefix, int used) {
    long[] bits = new long[Bins.COUNT / Long.SIZE];
    if (slots.get(slot).type() == FeatureType.CATEGORY) {
      for (int i = 0; i < prefix; i++) {
        set(bits, order[i]);
      }
      return bits;
    }
    boolean missingLeft = order[0] == Bins.MISSING;
    boolean known = missingLeft || order[used - 1] == Bins.MISSING;
    int last = missingLeft && prefix == 1 ? -1 : order[prefix - 1];
    for (int bin = 0; bin <= last; bin++) {
      set(bits, bin);
    }
    if (missingLeft || (!known && prefix * 2 > used)) {
      set(bits, Bins.MISSING);
    }
    return bits;
  }

  private static void set(long[] bits, int bin) {
    bits[bin >> 6] |= 1L << (bin & 63);
  }
}
