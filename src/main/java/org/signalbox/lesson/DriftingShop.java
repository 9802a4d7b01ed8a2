package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/**
 * Customers of a shop that does not exist, month by month. Whether one comes back hangs on which
 * side of a plane through four figures about her she lies, and the plane turns by some degrees a
 * month (the turning hyperplane of Hulten, Spencer and Domingos 2001, by which drift is studied);
 * one customer in twenty does the opposite.
 *
 * @param task all months one after another
 * @param rows a month
 */
record DriftingShop(TabularTask task, int rows) {
  private static final List<String> FIGURES = List.of("visits", "basket", "discount", "distance");
  private static final double CONTRARY = 0.05;
  private static final String BACK = "yes";
  private static final String GONE = "no";

  static DriftingShop of(int months, int rows, double degrees, long seed) {
    var random = new SplittableRandom(seed);
    double[][] values = new double[FIGURES.size()][months * rows];
    List<String> returns = new ArrayList<>();
    for (int i = 0; i < months * rows; i++) {
      double angle = Math.toRadians(degrees * (i / rows));
      double[] weights = {Math.cos(angle), Math.sin(angle), -Math.cos(angle), Math.sin(angle)};
      double side = 0;
      for (int f = 0; f < weights.length; f++) {
        values[f][i] = random.nextGaussian();
        side += weights[f] * values[f][i];
      }
      boolean contrary = random.nextDouble() < CONTRARY;
      returns.add(side > 0 == contrary ? GONE : BACK);
    }
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, values.length)
        .forEach(f -> columns.add(NumberColumn.of(FIGURES.get(f), values[f])));
    columns.add(TextColumn.of("comes back", returns));
    return new DriftingShop(
        new TabularTask(
            new Table("shop", columns),
            "comes back",
            ProblemType.BINARY_CLASSIFICATION,
            FIGURES,
            List.of(GONE, BACK)),
        rows);
  }

  /** Learn from the months {@code from} to before {@code to}, answer the month {@code asked}. */
  Exam exam(int from, int to, int asked) {
    return new Parting(
            task,
            IntStream.range(from * rows, to * rows).toArray(),
            IntStream.range(asked * rows, (asked + 1) * rows).toArray())
        .exam();
  }
}
