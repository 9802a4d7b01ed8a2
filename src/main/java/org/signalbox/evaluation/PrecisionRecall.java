package org.signalbox.evaluation;

import java.util.List;

/**
 * How many of the cases taken for a class are of it, by how many of the class are found (Davis and
 * Goadrich 2006); over several folds the mean at equal recall.
 *
 * @param recall from 0 to 1 in equal steps
 * @param precision as many
 * @param average precision, the sum of precisions weighed by the recall that each threshold adds,
 *     the mean over the folds; NaN where the class is missing
 * @param share of the class among the cases, the precision of guessing
 */
public record PrecisionRecall(double[] recall, double[] precision, double average, double share) {
  /**
   * @param folds each with both positives and negatives
   */
  static PrecisionRecall of(List<Thresholds> folds) {
    double[] x = RocCurve.grid();
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double recall = x[i];
      y[i] = RocCurve.mean(folds, fold -> fold.precision(recall));
    }
    double positives = folds.stream().mapToInt(Thresholds::positives).sum();
    double negatives = folds.stream().mapToInt(Thresholds::negatives).sum();
    double average = RocCurve.mean(folds, Thresholds::averagePrecision);
    return new PrecisionRecall(x, y, average, positives / (positives + negatives));
  }
}
