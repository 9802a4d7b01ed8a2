package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.ValuePredictions;

/**
 * How often the truth lay inside of 90 % prediction intervals.
 *
 * @param share of all cases that were covered
 * @param low lower end of the share's 95 % interval (Wilson 1927)
 * @param high upper end
 * @param width mean width of the intervals, in the target's units
 * @param parts fifths of the cases by predicted value: intervals may cover on average and fail
 *     where values are large
 */
public record IntervalCoverage(
    double share, double low, double high, double width, List<Part> parts) {
  /** The share that the intervals promise. */
  public static final double LEVEL = 0.9;

  private static final int FIFTHS = 5;

  public IntervalCoverage {
    parts = List.copyOf(parts);
  }

  /**
   * @param from smallest prediction of the part
   * @param to largest
   * @param width mean width of the intervals
   */
  public record Part(
      double from, double to, double share, double low, double high, double width, int cases) {}

  /**
   * @param truth one a predicted row
   */
  public static IntervalCoverage of(double[] truth, ValuePredictions answer) {
    int[] order =
        IntStream.range(0, truth.length)
            .filter(i -> Double.isFinite(truth[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> answer.values()[i]))
            .mapToInt(i -> i)
            .toArray();
    Part all = part(order, truth, answer);
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < FIFTHS; k++) {
      int from = k * order.length / FIFTHS;
      int to = (k + 1) * order.length / FIFTHS;
      if (from < to) {
        parts.add(part(java.util.Arrays.copyOfRange(order, from, to), truth, answer));
      }
    }
    return new IntervalCoverage(all.share(), all.low(), all.high(), all.width(), parts);
  }

  private static Part part(int[] cases, double[] truth, ValuePredictions answer) {
    double covered =
        IntStream.of(cases)
            .mapToDouble(i -> answer.low()[i] <= truth[i] && truth[i] <= answer.high()[i] ? 1 : 0)
            .average()
            .orElse(Double.NaN);
    double width =
        IntStream.of(cases)
            .mapToDouble(i -> answer.high()[i] - answer.low()[i])
            .average()
            .orElse(Double.NaN);
    Interval interval = Interval.wilson(covered, cases.length);
    return new Part(
        answer.values()[cases[0]],
        answer.values()[cases[cases.length - 1]],
        covered,
        interval.low(),
        interval.high(),
        width,
        cases.length);
  }
}
