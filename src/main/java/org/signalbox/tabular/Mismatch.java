package org.signalbox.tabular;

import java.util.Arrays;
import org.signalbox.task.Column;
import org.signalbox.task.ProblemException;

/** A table to predict whose column is of another type than the one learned from. */
final class Mismatch {
  private Mismatch() {}

  /** A column without any value may have been read as any type. */
  static void unlessEmpty(Column column, int[] rows) {
    if (!Arrays.stream(rows).allMatch(column::missing)) {
      throw ProblemException.of("SB-TABULAR-08", column.name(), column.type());
    }
  }
}
