package org.signalbox.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Sampling;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** The folds of a table as its rows came about: at random, group by group, or forward in time. */
final class RowFolds {
  private RowFolds() {}

  /**
   * @param known a task whose rows all have a target
   */
  static Folds of(TabularTask known, long seed) {
    return switch (known.sampling()) {
      case Sampling.Independent _ ->
          known.classification()
              ? Folds.stratified(known.classCodes(), seed)
              : Folds.shuffled(known.table().rows(), seed);
      case Sampling.Grouped(String column) -> grouped(known, column, seed);
      case Sampling.Ordered(String column) ->
          new TimeFolds(times(known.table().column(column))).deal(column);
    };
  }

  private static Folds grouped(TabularTask known, String column, long seed) {
    int rows = known.table().rows();
    int[] classes = known.classification() ? known.classCodes() : new int[rows];
    String stratified = known.classification() ? ", stratified" : "";
    return new GroupFolds(groups(known.table().column(column)), classes, seed)
        .deal(stratified + ", rows of one " + column + " kept together");
  }

  /** The group of each row; a row without one is a group of its own. */
  static int[] groups(Column column) {
    Map<String, Integer> numbers = new HashMap<>();
    return IntStream.range(0, column.rows())
        .map(
            row ->
                column.missing(row)
                    ? numbers.merge("\0" + row, numbers.size(), (old, _) -> old)
                    : numbers.merge(column.text(row), numbers.size(), (old, _) -> old))
        .toArray();
  }

  /** Words have no order in time; rows with words in this column are in no fold. */
  static double[] times(Column column) {
    return switch (column) {
      case NumberColumn numbers -> numbers.values();
      case TimeColumn times ->
          IntStream.range(0, times.rows())
              .mapToDouble(r -> times.missing(r) ? Double.NaN : times.seconds()[r])
              .toArray();
      case TextColumn words ->
          IntStream.range(0, words.rows()).mapToDouble(_ -> Double.NaN).toArray();
    };
  }
}
