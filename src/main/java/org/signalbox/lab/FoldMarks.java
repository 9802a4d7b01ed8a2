package org.signalbox.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.signalbox.task.TabularTask;

/**
 * How good predictions of one fold are, more being better.
 *
 * @param ranking AUC, of several classes the mean of each against the rest (those that occur in the
 *     fold); R² in a regression
 * @param likelihood negative log loss, bounded at 1e-6; R² in a regression
 * @param hits accuracy; negative mean absolute error over the target's deviation in a regression
 */
public record FoldMarks(double ranking, double likelihood, double hits) {
  private static final double LEAST = 1e-6;

  /**
   * @param rows of the fold
   * @param lines of all rows; those of the fold are looked at
   */
  static FoldMarks of(TabularTask truth, int[] rows, double[][] lines) {
    return truth.classification() ? ofClasses(truth, rows, lines) : ofValues(truth, rows, lines);
  }

  private static FoldMarks ofClasses(TabularTask truth, int[] rows, double[][] lines) {
    int[] codes = truth.classCodes();
    double loss = 0;
    double hits = 0;
    for (int row : rows) {
      double[] line = lines[row];
      loss -= Math.log(Math.max(LEAST, line[codes[row]])) / rows.length;
      int best = 0;
      for (int k = 1; k < line.length; k++) {
        best = line[k] > line[best] ? k : best;
      }
      hits += best == codes[row] ? 1.0 / rows.length : 0;
    }
    int classes = truth.classes().size();
    double auc =
        IntStream.range(classes == 2 ? 1 : 0, classes)
            .mapToDouble(k -> auc(codes, rows, lines, k))
            .filter(a -> !Double.isNaN(a))
            .average()
            .orElse(0.5);
    return new FoldMarks(auc, -loss, hits);
  }

  /** By ranks, ties counted half (Fawcett 2006); NaN where the class or the rest is empty. */
  private static double auc(int[] codes, int[] rows, double[][] lines, int k) {
    int[] order =
        IntStream.of(rows)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> lines[r][k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double positives = 0;
    double sum = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double tied = 0;
      while (to < order.length && lines[order[to]][k] == lines[order[from]][k]) {
        tied += codes[order[to++]] == k ? 1 : 0;
      }
      sum += tied * (from + to + 1) / 2.0;
      positives += tied;
      from = to;
    }
    double pairs = positives * (order.length - positives);
    return pairs == 0 ? Double.NaN : (sum - positives * (positives + 1) / 2) / pairs;
  }

  private static FoldMarks ofValues(TabularTask truth, int[] rows, double[][] lines) {
    double[] all = IntStream.range(0, truth.table().rows()).mapToDouble(truth::valueOf).toArray();
    double mean = Arrays.stream(all).average().orElse(0);
    double variance = Arrays.stream(all).map(v -> (v - mean) * (v - mean)).average().orElse(1);
    double squares = 0;
    double distance = 0;
    for (int row : rows) {
      double error = lines[row][0] - all[row];
      squares += error * error / rows.length;
      distance += Math.abs(error) / rows.length;
    }
    double r2 = 1 - squares / variance;
    return new FoldMarks(r2, r2, -distance / Math.sqrt(variance));
  }
}
