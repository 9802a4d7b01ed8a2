package org.signalbox.task;

import java.util.BitSet;

/** One typed column; a cell may be missing. */
public sealed interface Column permits NumberColumn, TextColumn, TimeColumn {
  String name();

  ColumnType type();

  int rows();

  boolean missing(int row);

  /** The cell as people read it; empty when it is missing. */
  String text(int row);

  /** The rows in this order, repeated or left out as {@code rows} says. */
  Column pick(int[] rows);

  /** The same column with the given rows missing. */
  Column masked(BitSet rows);

  /** How many cells are missing. */
  default int missingCells() {
    int count = 0;
    for (int row = 0; row < rows(); row++) {
      count += missing(row) ? 1 : 0;
    }
    return count;
  }

  /** How many different values stand in the cells that are not missing. */
  int distinct();
}
