package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * A row put together from cells of the data.
 *
 * @param cells for each column the row that its value is taken from
 * @param outputs what the model says of it
 */
record TriedRow(int[] cells, double[] outputs) {
  TriedRow with(int column, int row) {
    int[] changed = cells.clone();
    changed[column] = row;
    return new TriedRow(changed, outputs);
  }

  /** The columns that are not taken from {@code row}. */
  List<Integer> changed(int row) {
    List<Integer> changed = new ArrayList<>();
    for (int c = 0; c < cells.length; c++) {
      if (cells[c] != row) {
        changed.add(c);
      }
    }
    return changed;
  }
}
