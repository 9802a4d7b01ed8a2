package org.signalbox.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A receiver operating characteristic of one class against the rest. Of several folds it is the
 * vertical average of their curves (Fawcett 2006), since scores of different models don't share a
 * scale.
 *
 * @param falsePositiveRate from 0 to 1 in equal steps
 * @param truePositiveRate as many
 * @param area under the curve, the mean over the folds; NaN where a class is missing
 * @param low lower end of its 95 % interval (DeLong, DeLong and Clarke-Pearson 1988 in each fold,
 *     joined as by LeDell, Petersen and van der Laan 2015); Wilson's of as many cases as the rarer
 *     side has where that leaves no width
 * @param high upper end
 */
public record RocCurve(
    double[] falsePositiveRate, double[] truePositiveRate, double area, double low, double high) {
  static final int STEPS = 200;
  private static final double Z = 1.959963984540054;

  static double[] grid() {
    return IntStream.rangeClosed(0, STEPS).mapToDouble(i -> (double) i / STEPS).toArray();
  }

  static double mean(List<Thresholds> folds, ToDoubleFunction<Thresholds> figure) {
    return folds.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  private static int rarer(List<Thresholds> folds) {
    int positives = folds.stream().mapToInt(Thresholds::positives).sum();
    int negatives = folds.stream().mapToInt(Thresholds::negatives).sum();
    return Math.min(positives, negatives);
  }

  /**
   * @param folds each with both positives and negatives
   */
  static RocCurve of(List<Thresholds> folds) {
    double[] x = grid();
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double rate = x[i];
      y[i] = mean(folds, fold -> fold.truePositiveRate(rate));
    }
    double area = mean(folds, Thresholds::area);
    double variance = mean(folds, Thresholds::areaVariance) / Math.max(1, folds.size());
    if (variance == 0) {
      Interval share = Interval.wilson(area, rarer(folds));
      return new RocCurve(x, y, area, share.low(), share.high());
    }
    double half = Z * Math.sqrt(variance);
    return new RocCurve(x, y, area, Math.max(0, area - half), Math.min(1, area + half));
  }
}
