package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.boosting.FeatureType;

/**
 * How slots become the columns of a linear model: a number standardised, its gaps filled with the
 * mean and marked in a column of their own; a category as one column a level, missing as a level.
 *
 * @param first the first column of each slot
 * @param columns how many columns there are
 * @param means of each number among the training rows, 0 for categories
 * @param spreads standard deviation of each number, 1 for categories
 */
record Design(List<Slot> slots, int[] first, int columns, double[] means, double[] spreads) {
  Design {
    slots = List.copyOf(slots);
  }

  static Design learn(EncodedTable table) {
    int width = table.width();
    int[] first = new int[width];
    double[] means = new double[width];
    double[] spreads = new double[width];
    int columns = 0;
    for (int slot = 0; slot < width; slot++) {
      first[slot] = columns;
      Slot what = table.slots().get(slot);
      columns += width(what);
      double[] values = number(what) ? present(table, slot) : new double[0];
      means[slot] = Arrays.stream(values).average().orElse(0);
      spreads[slot] = spread(values, means[slot]);
    }
    return new Design(table.slots(), first, columns, means, spreads);
  }

  /** The last column of each slot stands for a missing value. */
  private static int width(Slot slot) {
    return (number(slot) ? 1 : slot.levels()) + 1;
  }

  private static boolean number(Slot slot) {
    return slot.type() == FeatureType.NUMBER;
  }

  private static double[] present(EncodedTable table, int slot) {
    double[] values = new double[table.rows()];
    Arrays.setAll(values, row -> table.at(row, slot));
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }

  private static double spread(double[] values, double mean) {
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return variance > 0 ? Math.sqrt(variance) : 1;
  }

  /** The rows by the one column of each slot that isn't zero. */
  Rows of(EncodedTable table) {
    int width = slots.size();
    int[] at = new int[table.rows() * width];
    float[] values = new float[at.length];
    for (int slot = 0; slot < width; slot++) {
      Slot what = slots.get(slot);
      for (int row = 0; row < table.rows(); row++) {
        float value = table.at(row, slot);
        int cell = row * width + slot;
        boolean missing = Float.isNaN(value);
        int offset = missing ? width(what) - 1 : number(what) ? 0 : (int) value;
        at[cell] = first[slot] + offset;
        values[cell] =
            missing || !number(what) ? 1 : (float) ((value - means[slot]) / spreads[slot]);
      }
    }
    return new Rows(at, values, width, columns);
  }

  /**
   * A sparse matrix with {@code width} entries a row.
   *
   * @param at the column of each entry
   */
  record Rows(int[] at, float[] values, int width, int columns) {
    int count() {
      return at.length / width;
    }

    /** The product of a row with {@code weights} from {@code from}. */
    double dot(int row, double[] weights, int from) {
      double sum = 0;
      for (int cell = row * width; cell < (row + 1) * width; cell++) {
        sum += values[cell] * weights[from + at[cell]];
      }
      return sum;
    }

    /** Adds {@code times} the row to {@code sums} from {@code from}. */
    void add(int row, double times, double[] sums, int from) {
      for (int cell = row * width; cell < (row + 1) * width; cell++) {
        sums[from + at[cell]] += times * values[cell];
      }
    }

    /** Mean of each column. */
    double[] means() {
      double[] means = new double[columns];
      for (int row = 0; row < count(); row++) {
        add(row, 1.0 / count(), means, 0);
      }
      return means;
    }
  }
}
