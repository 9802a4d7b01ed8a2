package org.signalbox.lab;

import java.util.Arrays;
import java.util.Random;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;

/** Tables of which a part of the cells was dealt out anew, each within its own column. */
record TableNoise(Random random) {
  private static final double OF_CELLS = 0.2;
  private static final double OF_TARGETS = 0.15;

  /** One cell in five of what may be learned from. */
  Table cells(TabularTask task) {
    return task.table()
        .map(c -> task.features().contains(c.name()) ? c.pick(drawn(c.rows(), OF_CELLS)) : c);
  }

  /** Three targets in twenty. */
  Table target(TabularTask task) {
    return task.table()
        .map(c -> c.name().equals(task.target()) ? c.pick(drawn(c.rows(), OF_TARGETS)) : c);
  }

  /** For each row the row that its cell comes from. */
  private int[] drawn(int rows, double share) {
    int[] from = new int[rows];
    Arrays.setAll(from, i -> random.nextDouble() < share ? random.nextInt(rows) : i);
    return from;
  }
}
