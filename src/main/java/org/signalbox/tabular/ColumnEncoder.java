package org.signalbox.tabular;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.signalbox.task.Column;

/**
 * Turns one column into slots, as learned from the known rows. Saved models know it by its name.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NumberEncoder.class, name = "number"),
  @JsonSubTypes.Type(value = CategoryEncoder.class, name = "category"),
  @JsonSubTypes.Type(value = TimeEncoder.class, name = "time"),
  @JsonSubTypes.Type(value = WordsEncoder.class, name = "words"),
  @JsonSubTypes.Type(value = LeftOut.class, name = "left-out")
})
sealed interface ColumnEncoder
    permits NumberEncoder, CategoryEncoder, TimeEncoder, WordsEncoder, LeftOut {
  List<Slot> slots();

  /** Writes the slots of the given rows through {@code into}. */
  void encode(Column column, int[] rows, Sheet into);

  /**
   * Where an encoder writes: a row-major array of {@code width} entries a row, from {@code first}.
   */
  record Sheet(float[] values, int width, int first) {
    void set(int row, int slot, double value) {
      values[row * width + first + slot] = finite(value);
    }

    /** What a float can't hold is as good as missing; XGBoost refuses infinities. */
    private static float finite(double value) {
      return Math.abs(value) <= Float.MAX_VALUE ? (float) value : Float.NaN;
    }
  }
}
