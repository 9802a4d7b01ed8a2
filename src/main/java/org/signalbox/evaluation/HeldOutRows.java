package org.signalbox.evaluation;

import java.util.Arrays;
import org.signalbox.task.TabularTask;

/** Which fold of a race holds each row of a table out. */
public final class HeldOutRows {
  private HeldOutRows() {}

  /** One number a row with a known target, in their order; -1 for a row that always teaches. */
  public static int[] folds(TabularTask task, long seed) {
    int[] all = TabularSplit.foldOfRows(task, seed);
    return Arrays.stream(task.knownRows()).map(row -> all[row]).toArray();
  }
}
