package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Column;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;

/**
 * Partial dependence (Friedman 2001, "Greedy Function Approximation", section 8.2) as the mean of
 * individual conditional expectations (Goldstein, Kapelner, Bleich and Pitkin 2015, "Peeking Inside
 * the Black Box"). Where columns hang together, some points combine what never occurs together.
 */
public final class PartialDependence {
  private static final int MOST_POINTS = 24;
  private static final int MOST_WORDS = 12;
  private static final int MOST_ROWS = 200;
  private static final int MOST_LINES = 40;

  private PartialDependence() {}

  /**
   * @param rows an even sample of them is asked
   * @param output which of the schema's outputs is followed
   * @throws ProblemException {@code SB-TABULAR-24} when the column has no value
   */
  public static Dependence of(
      HeldModel model, Table rows, String column, int output, RunContext context) {
    Field field = model.schema().find(column).orElseThrow();
    Table asked = model.schema().ask(rows).task().table();
    Column values = asked.column(column);
    int[] points = Levels.of(values, field.words() ? MOST_WORDS : MOST_POINTS);
    if (points.length == 0) {
      throw ProblemException.of("SB-TABULAR-24", column);
    }
    Table sample = asked.pick(even(asked.rows(), MOST_ROWS));
    int lines = Math.min(MOST_LINES, sample.rows());
    double[] mean = new double[points.length];
    double[][] ice = new double[lines][points.length];
    for (int k = 0; k < points.length; k++) {
      context.done((double) k / points.length);
      int[] same = new int[sample.rows()];
      Arrays.fill(same, points[k]);
      Column fixed = values.pick(same);
      Table tried = sample.map(c -> c.name().equals(column) ? fixed : c);
      double[][] outputs = model.outputs(tried, Share.silent(context));
      mean[k] = Arrays.stream(outputs).mapToDouble(o -> o[output]).average().orElse(Double.NaN);
      for (int i = 0; i < lines; i++) {
        ice[i][k] = outputs[i][output];
      }
    }
    List<String> labels = IntStream.of(points).mapToObj(values::text).toList();
    double[] grid =
        IntStream.range(0, points.length)
            .mapToDouble(k -> field.words() ? k : Levels.position(values, points[k]))
            .toArray();
    return new Dependence(field, output, labels, grid, mean, ice);
  }

  /** Evenly spread rows, at most so many. */
  static int[] even(int rows, int most) {
    int n = Math.min(rows, most);
    return IntStream.range(0, n).map(i -> (int) ((long) i * rows / n)).toArray();
  }
}
