package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;

/**
 * Whether a predicted 70 % comes true seven times of ten: a reliability diagram in bins of equal
 * width (Niculescu-Mizil and Caruana 2005).
 *
 * @param bins that hold any case, by predicted probability
 * @param error the expected calibration error, the mean distance of share and prediction, weighed
 *     by cases (Naeini, Cooper and Hauskrecht 2015)
 * @param brier the mean squared distance of probability and truth (Brier 1950)
 */
public record Reliability(List<Bin> bins, double error, double brier) {
  private static final double ROUNDING = 1e-9;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * @param predicted mean probability of the cases in the bin
   * @param share of them that came true
   * @param low lower end of the share's 95 % interval (Wilson 1927)
   * @param high upper end
   */
  public record Bin(double predicted, double share, double low, double high, int cases) {}

  /** A probability between two bins belongs to the lower one, as in Guo et al. 2017. */
  private static int bin(double probability, int count) {
    return Math.clamp((int) Math.ceil(probability * count - ROUNDING) - 1, 0, count - 1);
  }

  /**
   * Over bins of equal width.
   *
   * @param came whether each case came true; at least one
   * @param probabilities that it was given
   */
  public static Reliability of(boolean[] came, double[] probabilities, int count) {
    return of(came, probabilities, count, p -> bin(p, count));
  }

  /**
   * Over bins that hold equally many cases, as far as equal probabilities allow that (Nguyen and
   * O'Connor 2015); their edges are quantiles of the probabilities.
   */
  public static Reliability ofEqualCases(boolean[] came, double[] probabilities, int count) {
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    double[] edges =
        IntStream.range(1, count).mapToDouble(k -> quantile(sorted, (double) k / count)).toArray();
    return of(
        came,
        probabilities,
        count,
        p -> (int) Arrays.stream(edges).filter(edge -> edge < p).count());
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private static Reliability of(
      boolean[] came, double[] probabilities, int count, DoubleToIntFunction bin) {
    int[] cases = new int[count];
    double[] sum = new double[count];
    int[] hits = new int[count];
    double squares = 0;
    for (int i = 0; i < came.length; i++) {
      int at = bin.applyAsInt(probabilities[i]);
      cases[at]++;
      sum[at] += probabilities[i];
      hits[at] += came[i] ? 1 : 0;
      double distance = probabilities[i] - (came[i] ? 1 : 0);
      squares += distance * distance;
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int b = 0; b < count; b++) {
      if (cases[b] > 0) {
        double share = (double) hits[b] / cases[b];
        Interval interval = Interval.wilson(share, cases[b]);
        bins.add(new Bin(sum[b] / cases[b], share, interval.low(), interval.high(), cases[b]));
        error += Math.abs(hits[b] - sum[b]);
      }
    }
    return new Reliability(bins, error / came.length, squares / came.length);
  }
}
