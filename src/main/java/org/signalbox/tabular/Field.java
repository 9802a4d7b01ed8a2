package org.signalbox.tabular;

import java.util.List;
import org.signalbox.task.ColumnType;

/**
 * What a model knows of a column that it was learned from.
 *
 * @param levels the words that occur, the most frequent first; empty for numbers and times, and for
 *     text with too many different words to list
 * @param low the least number or, for times, second since 1970; NaN for words
 * @param high the greatest
 * @param usual the median or most frequent value as people read it; empty where there was none
 */
public record Field(
    String name, ColumnType type, List<String> levels, double low, double high, String usual) {
  public Field {
    levels = List.copyOf(levels);
  }

  /** Whether its values are words to choose from or to write. */
  public boolean words() {
    return type == ColumnType.TEXT || type == ColumnType.BOOLEAN;
  }

  /** Whether its values are points in time. */
  public boolean time() {
    return type == ColumnType.DATE || type == ColumnType.DATETIME;
  }
}
