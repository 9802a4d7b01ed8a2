package org.signalbox.tabular;

import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.Problem;

/** A column that can't teach anything, with the reason. */
record LeftOut(Problem reason) implements ColumnEncoder {
  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void encode(Column column, int[] rows, Sheet into) {}
}
