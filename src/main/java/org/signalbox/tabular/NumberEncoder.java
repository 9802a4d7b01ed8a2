package org.signalbox.tabular;

import java.util.List;
import org.signalbox.boosting.FeatureType;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;

/** A number stays a number. */
record NumberEncoder(List<Slot> slots) implements ColumnEncoder {
  NumberEncoder {
    slots = List.copyOf(slots);
  }

  static NumberEncoder of(int source, String name, int direction) {
    return new NumberEncoder(List.of(new Slot(source, name, FeatureType.NUMBER, 0, direction)));
  }

  @Override
  public void encode(Column column, int[] rows, Sheet into) {
    if (column instanceof NumberColumn numbers) {
      for (int i = 0; i < rows.length; i++) {
        into.set(i, 0, numbers.values()[rows[i]]);
      }
    } else {
      Mismatch.unlessEmpty(column, rows);
      for (int i = 0; i < rows.length; i++) {
        into.set(i, 0, Double.NaN);
      }
    }
  }
}
