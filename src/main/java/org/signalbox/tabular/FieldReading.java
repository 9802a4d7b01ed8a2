package org.signalbox.tabular;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Sums a column up as a field. */
final class FieldReading {
  /** More different words than that are a text to write, not a list to choose from. */
  private static final int MOST_LEVELS = 200;

  private FieldReading() {}

  static Field of(Column column) {
    int[] present = IntStream.range(0, column.rows()).filter(r -> !column.missing(r)).toArray();
    return switch (column) {
      case NumberColumn numbers -> ordered(column, present, numbers.values());
      case TimeColumn times ->
          ordered(column, present, Arrays.stream(times.seconds()).asDoubleStream().toArray());
      case TextColumn words -> ofWords(words, present);
    };
  }

  private static Field ordered(Column column, int[] present, double[] values) {
    int[] finite =
        Arrays.stream(present)
            .filter(r -> Double.isFinite(values[r]))
            .boxed()
            .sorted(Comparator.comparingDouble(r -> values[r]))
            .mapToInt(r -> r)
            .toArray();
    if (finite.length == 0) {
      return new Field(column.name(), column.type(), List.of(), Double.NaN, Double.NaN, "");
    }
    return new Field(
        column.name(),
        column.type(),
        List.of(),
        values[finite[0]],
        values[finite[finite.length - 1]],
        column.text(finite[finite.length / 2]));
  }

  private static Field ofWords(TextColumn column, int[] present) {
    int[] counts = new int[column.levels().size()];
    for (int row : present) {
      counts[column.codes()[row]]++;
    }
    List<String> levels =
        IntStream.range(0, counts.length)
            .filter(k -> counts[k] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer k) -> -counts[k]))
            .map(k -> column.levels().get(k))
            .toList();
    return new Field(
        column.name(),
        column.type(),
        levels.size() <= MOST_LEVELS ? levels : List.of(),
        Double.NaN,
        Double.NaN,
        levels.isEmpty() ? "" : levels.getFirst());
  }
}
