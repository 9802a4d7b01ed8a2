package org.signalbox.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;

/**
 * Turns the columns of numbers together (Ng 2004, "Feature selection, L1 vs. L2 regularization, and
 * rotational invariance"; Grinsztajn, Oyallon and Varoquaux 2022): no information is lost, yet no
 * column means anything on its own any more.
 *
 * @param angle in each plane, in radians
 */
record Rotation(double angle) {
  /** Each column is turned against another so often. */
  private static final int PASSES = 3;

  Table of(TabularTask task, SplittableRandom random) {
    List<NumberColumn> columns = Damage.numbers(task);
    double[][] values =
        columns.stream().map(c -> standardised(c.values())).toArray(double[][]::new);
    for (int pass = 0; pass < PASSES; pass++) {
      int[] order =
          RowSample.shuffled(IntStream.range(0, values.length).toArray(), random.nextLong());
      for (int i = 0; i + 1 < order.length; i += 2) {
        turn(values[order[i]], values[order[i + 1]]);
      }
    }
    List<String> names = columns.stream().map(NumberColumn::name).toList();
    return task.table()
        .map(
            column ->
                names.contains(column.name())
                    ? NumberColumn.of(column.name(), values[names.indexOf(column.name())])
                    : column);
  }

  void turn(double[] one, double[] other) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (int row = 0; row < one.length; row++) {
      double x = one[row];
      double y = other[row];
      one[row] = cos * x - sin * y;
      other[row] = sin * x + cos * y;
    }
  }

  /** Mean 0 and spread 1; what is missing becomes the mean, since a turn would spread it. */
  static double[] standardised(double... values) {
    double mean = Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
    double squares =
        Arrays.stream(values)
            .filter(v -> !Double.isNaN(v))
            .map(v -> (v - mean) * (v - mean))
            .average()
            .orElse(0);
    double spread = squares > 0 ? Math.sqrt(squares) : 1;
    return Arrays.stream(values).map(v -> Double.isNaN(v) ? 0 : (v - mean) / spread).toArray();
  }
}
