package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/** The slips that people make when they fill in tables. */
final class Damage {
  /** An inch in millimetres. */
  private static final double INCH = 25.4;

  private Damage() {}

  /** The target with another class, or another row's value, in these rows. */
  static Column mislabelled(TabularTask task, int[] rows, SplittableRandom random) {
    return task.classification()
        ? wrongClass(task, rows, random)
        : swapped((NumberColumn) task.targetColumn(), rows, random);
  }

  private static Column wrongClass(TabularTask task, int[] rows, SplittableRandom random) {
    Column target = task.targetColumn();
    List<String> cells =
        new ArrayList<>(IntStream.range(0, target.rows()).mapToObj(target::text).toList());
    for (int row : rows) {
      int other = random.nextInt(task.classes().size() - 1);
      int right = task.classOf(row);
      cells.set(row, task.classes().get(other < right ? other : other + 1));
    }
    return TextColumn.of(target.name(), cells);
  }

  private static Column swapped(NumberColumn target, int[] rows, SplittableRandom random) {
    double[] values = target.values().clone();
    for (int row : rows) {
      values[row] = target.values()[random.nextInt(values.length)];
    }
    return new NumberColumn(target.name(), target.type(), values, target.unit());
  }

  /** In each of these rows one number of the features is 25.4 as large: inches for millimetres. */
  static Table misread(TabularTask task, int[] rows, SplittableRandom random) {
    List<NumberColumn> numbers = numbers(task);
    if (numbers.isEmpty()) {
      return task.table();
    }
    double[][] values =
        numbers.stream().map(column -> column.values().clone()).toArray(double[][]::new);
    for (int row : rows) {
      values[random.nextInt(values.length)][row] *= INCH;
    }
    List<String> names = numbers.stream().map(NumberColumn::name).toList();
    return task.table()
        .map(
            column ->
                names.contains(column.name())
                    ? NumberColumn.of(column.name(), values[names.indexOf(column.name())])
                    : column);
  }

  /** The features that are numbers. */
  static List<NumberColumn> numbers(TabularTask task) {
    return task.features().stream()
        .map(task.table()::column)
        .<NumberColumn>mapMulti(
            (column, kept) -> {
              if (column instanceof NumberColumn number) {
                kept.accept(number);
              }
            })
        .toList();
  }
}
