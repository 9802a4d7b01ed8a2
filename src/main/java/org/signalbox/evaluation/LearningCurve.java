package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * Quality by the number of rows that an engine learned from, always on the same held-out rows.
 *
 * @param points fewest rows first
 * @param law of the error, which is the distance to a perfect value of the metric
 * @param twice what twice the rows would bring; empty where there are too few points to tell
 */
public record LearningCurve(
    Metric metric, List<Point> points, Optional<PowerLaw> law, Optional<Prospect> twice) {
  public LearningCurve {
    points = List.copyOf(points);
  }

  /**
   * @param rows learned from, the mean over the folds
   * @param low lower end of the 95 % interval over held-out rows
   * @param high upper end
   */
  public record Point(int rows, double value, double low, double high) {}

  /**
   * The fitted law at all known rows and at twice as many.
   *
   * @param now value of the metric with all known rows
   * @param then value with twice as many
   * @param low lower end of the 95 % interval of {@code then}
   * @param high upper end
   * @param gain smallest to largest improvement in the metric's own units, at 95 %
   */
  public record Prospect(int rows, double now, double then, double low, double high, Gain gain) {
    /** Whether even the smallest improvement is more than a hundredth of the error now. */
    public boolean certain(Metric metric) {
      return gain.least() > 0.01 * Math.abs(metric.perfect() - now);
    }
  }

  public record Gain(double least, double most) {}

  /** The value of the metric that the law gives with so many rows; NaN without a law. */
  public double expected(double rows) {
    return law.map(l -> fromError(metric, l.at(rows))).orElse(Double.NaN);
  }

  static double error(Metric metric, double value) {
    return metric.higherIsBetter() ? metric.perfect() - value : value;
  }

  static double fromError(Metric metric, double error) {
    return metric.higherIsBetter() ? metric.perfect() - error : error;
  }
}
