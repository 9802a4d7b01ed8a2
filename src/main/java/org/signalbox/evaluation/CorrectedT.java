package org.signalbox.evaluation;

import java.util.Arrays;

/**
 * The corrected resampled t-test (Nadeau and Bengio 2003, "Inference for the Generalization
 * Error"): folds share most of what they learn from, so that the variance of their mean is not a
 * J-th of the variance between them but that times 1 / J + held out / learned from.
 *
 * @param mean of the folds
 * @param error corrected standard error of the mean
 * @param degrees of freedom, one less than folds
 */
public record CorrectedT(double mean, double error, int degrees) {
  /**
   * @param figures one a fold, at least two
   * @param ratio cases held out over cases learned from
   */
  public static CorrectedT of(double[] figures, double ratio) {
    int folds = figures.length;
    double mean = Arrays.stream(figures).average().orElse(Double.NaN);
    double squares = Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum();
    double variance = squares / (folds - 1);
    return new CorrectedT(mean, Math.sqrt((1.0 / folds + ratio) * variance), folds - 1);
  }

  /** Half the width of the 95 % interval. */
  public double half() {
    return Student.quantile(degrees) * error;
  }

  /** Student's t of the mean against 0. */
  double t() {
    return mean / error;
  }

  /** Whether the mean differs from 0 at 95 %, two-sided. */
  boolean clear() {
    return Math.abs(mean) > half();
  }
}
