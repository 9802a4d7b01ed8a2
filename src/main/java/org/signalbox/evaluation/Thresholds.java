package org.signalbox.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Scores of cases from the highest down: how many positives and negatives score at least as high as
 * each different score. Entry 0 is before the first.
 *
 * @param truePositives one more than there are different scores
 * @param falsePositives as many
 */
record Thresholds(int[] truePositives, int[] falsePositives) {
  /** What a rate times a count may be off from the whole number that it stands for. */
  private static final double ROUNDING = 1e-9;

  static Thresholds of(boolean[] positive, double[] scores) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .mapToInt(i -> i)
            .toArray();
    int[] hits = new int[scores.length + 1];
    int[] alarms = new int[scores.length + 1];
    int steps = 0;
    for (int from = 0; from < order.length; ) {
      steps++;
      hits[steps] = hits[steps - 1];
      alarms[steps] = alarms[steps - 1];
      double level = scores[order[from]];
      for (; from < order.length && scores[order[from]] == level; from++) {
        hits[steps] += positive[order[from]] ? 1 : 0;
        alarms[steps] += positive[order[from]] ? 0 : 1;
      }
    }
    return new Thresholds(
        java.util.Arrays.copyOf(hits, steps + 1), java.util.Arrays.copyOf(alarms, steps + 1));
  }

  int positives() {
    return truePositives[truePositives.length - 1];
  }

  int negatives() {
    return falsePositives[falsePositives.length - 1];
  }

  /** Whether there are positives and negatives to tell apart. */
  boolean both() {
    return positives() > 0 && negatives() > 0;
  }

  /** The highest true positive rate at this false positive rate, straight between thresholds. */
  double truePositiveRate(double falsePositiveRate) {
    double wanted = falsePositiveRate * negatives() + ROUNDING;
    int above = falsePositives.length - 1;
    while (above > 0 && falsePositives[above - 1] > wanted) {
      above--;
    }
    if (falsePositives[above] <= wanted || above == 0) {
      return (double) truePositives[above] / positives();
    }
    double part =
        (wanted - falsePositives[above - 1]) / (falsePositives[above] - falsePositives[above - 1]);
    int gained = truePositives[above] - truePositives[above - 1];
    return (truePositives[above - 1] + part * gained) / positives();
  }

  /** The precision at the first threshold that finds so large a share of the positives. */
  double precision(double recall) {
    double wanted = recall * positives() - ROUNDING;
    int at = 1;
    while (at < truePositives.length - 1 && truePositives[at] < wanted) {
      at++;
    }
    return (double) truePositives[at] / (truePositives[at] + falsePositives[at]);
  }

  /** The area under the ROC curve, ties counted half. */
  double area() {
    double area = 0;
    for (int i = 1; i < truePositives.length; i++) {
      double width = falsePositives[i] - falsePositives[i - 1];
      area += width * (truePositives[i] + truePositives[i - 1]) / 2.0;
    }
    return area / ((double) positives() * negatives());
  }

  /** The sum of precisions, each weighed by the recall that its threshold adds. */
  double averagePrecision() {
    double sum = 0;
    for (int i = 1; i < truePositives.length; i++) {
      double precision = (double) truePositives[i] / (truePositives[i] + falsePositives[i]);
      sum += precision * (truePositives[i] - truePositives[i - 1]);
    }
    return sum / positives();
  }

  /**
   * The variance of the area (DeLong, DeLong and Clarke-Pearson 1988): over positives, of the share
   * of negatives that each outscores, and the other way round.
   */
  double areaVariance() {
    double area = area();
    double overPositives = 0;
    double overNegatives = 0;
    for (int i = 1; i < truePositives.length; i++) {
      int hits = truePositives[i] - truePositives[i - 1];
      int alarms = falsePositives[i] - falsePositives[i - 1];
      double outscored = 1 - (falsePositives[i - 1] + alarms / 2.0) / negatives() - area;
      double outscoring = (truePositives[i - 1] + hits / 2.0) / positives() - area;
      overPositives += hits * outscored * outscored;
      overNegatives += alarms * outscoring * outscoring;
    }
    return overPositives / Math.max(1, positives() - 1.0) / positives()
        + overNegatives / Math.max(1, negatives() - 1.0) / negatives();
  }
}
