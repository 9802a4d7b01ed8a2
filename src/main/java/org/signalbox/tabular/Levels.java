package org.signalbox.tabular;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Rows of a column that stand for its values, so that whatever is tried occurs in the data. */
final class Levels {
  private Levels() {}

  /**
   * Rows with different values: an even sample of the ordered ones, or the most frequent words.
   *
   * @param most how many rows at most
   */
  static int[] of(Column column, int most) {
    int[] present = IntStream.range(0, column.rows()).filter(r -> !column.missing(r)).toArray();
    return switch (column) {
      case TextColumn words -> frequent(words, present, most);
      case NumberColumn _, TimeColumn _ -> even(column, sorted(column, present), most);
    };
  }

  /** All present rows in the order of their values. */
  static int[] sorted(Column column, int[] present) {
    return Arrays.stream(present)
        .boxed()
        .sorted(Comparator.comparingDouble(r -> position(column, r)))
        .mapToInt(r -> r)
        .toArray();
  }

  /** Where a value lies: the number, the second, or the code of the word. */
  static double position(Column column, int row) {
    return switch (column) {
      case NumberColumn numbers -> numbers.values()[row];
      case TimeColumn times -> times.seconds()[row];
      case TextColumn words -> words.codes()[row];
    };
  }

  private static int[] even(Column column, int[] sorted, int most) {
    int[] distinct =
        IntStream.range(0, sorted.length)
            .filter(i -> i == 0 || position(column, sorted[i]) != position(column, sorted[i - 1]))
            .map(i -> sorted[i])
            .toArray();
    if (distinct.length <= most) {
      return distinct;
    }
    Set<Double> seen = new HashSet<>();
    return IntStream.range(0, most)
        .map(k -> sorted[(int) ((long) k * (sorted.length - 1) / (most - 1))])
        .filter(r -> seen.add(position(column, r)))
        .toArray();
  }

  private static int[] frequent(TextColumn words, int[] present, int most) {
    int[] counts = new int[words.levels().size()];
    int[] first = new int[counts.length];
    for (int i = present.length - 1; i >= 0; i--) {
      counts[words.codes()[present[i]]]++;
      first[words.codes()[present[i]]] = present[i];
    }
    return IntStream.range(0, counts.length)
        .filter(k -> counts[k] > 0)
        .boxed()
        .sorted(Comparator.comparingInt(k -> -counts[k]))
        .limit(most)
        .mapToInt(k -> first[k])
        .toArray();
  }
}
