package org.signalbox.tabular;

import java.util.List;
import org.signalbox.boosting.DenseFeatures;

/**
 * Rows as numbers and category codes.
 *
 * @param values row after row, one entry a slot; NaN is missing
 */
record EncodedTable(float[] values, List<Slot> slots) {
  EncodedTable {
    slots = List.copyOf(slots);
  }

  int rows() {
    return slots.isEmpty() ? 0 : values.length / slots.size();
  }

  int width() {
    return slots.size();
  }

  float at(int row, int slot) {
    return values[row * slots.size() + slot];
  }

  EncodedTable pick(int[] rows) {
    return new EncodedTable(features().pick(rows).values(), slots);
  }

  DenseFeatures features() {
    return new DenseFeatures(values, slots.stream().map(Slot::type).toList());
  }
}
