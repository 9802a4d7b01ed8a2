package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.boosting.FeatureType;

/**
 * Each slot's values as at most 255 ordered bins and one for missing values, so that a tree finds
 * its best split by counting instead of sorting.
 *
 * @param cuts for each number the upper ends of its bins but the last, ascending; empty for
 *     categories, whose codes are their bins
 */
record Bins(List<Slot> slots, float[][] cuts) {
  static final int MISSING = 255;
  static final int COUNT = 256;

  static Bins learn(EncodedTable table, int most) {
    float[][] cuts = new float[table.width()][];
    for (int slot = 0; slot < cuts.length; slot++) {
      boolean number = table.slots().get(slot).type() == FeatureType.NUMBER;
      cuts[slot] = number ? cuts(sorted(table, slot), most) : new float[0];
    }
    return new Bins(table.slots(), cuts);
  }

  private static float[] sorted(EncodedTable table, int slot) {
    float[] values = new float[table.rows()];
    int present = 0;
    for (int row = 0; row < values.length; row++) {
      float value = table.at(row, slot);
      if (!Float.isNaN(value)) {
        values[present++] = value;
      }
    }
    float[] sorted = Arrays.copyOf(values, present);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Where the value changes, as even in the number of rows as ties allow. */
  private static float[] cuts(float[] sorted, int most) {
    float[] cuts = new float[most - 1];
    int found = 0;
    int at = 0;
    for (int bin = 1; bin < most; bin++) {
      at = Math.max(at + 1, (int) ((long) bin * sorted.length / most));
      while (at < sorted.length && sorted[at] == sorted[at - 1]) {
        at++;
      }
      if (at >= sorted.length) {
        break;
      }
      cuts[found++] = below(sorted[at - 1], sorted[at]);
    }
    return Arrays.copyOf(cuts, found);
  }

  /** Halfway, or the lower value where no float lies between. */
  private static float below(float low, float high) {
    float middle = (float) (((double) low + high) / 2);
    return middle < high ? middle : low;
  }

  /** The bins of all rows, slot by slot. */
  byte[][] of(EncodedTable table) {
    byte[][] bins = new byte[table.width()][table.rows()];
    for (int slot = 0; slot < bins.length; slot++) {
      boolean number = slots.get(slot).type() == FeatureType.NUMBER;
      for (int row = 0; row < table.rows(); row++) {
        float value = table.at(row, slot);
        bins[slot][row] = (byte) (number ? bin(slot, value) : code(value));
      }
    }
    return bins;
  }

  private int bin(int slot, float value) {
    if (Float.isNaN(value)) {
      return MISSING;
    }
    int found = Arrays.binarySearch(cuts[slot], value);
    return found < 0 ? -found - 1 : found;
  }

  private static int code(float value) {
    return Float.isNaN(value) ? MISSING : (int) value;
  }
}
