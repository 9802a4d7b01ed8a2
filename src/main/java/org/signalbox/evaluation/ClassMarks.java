package org.signalbox.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Metrics of classification. With two classes the AUC decides: a majority class that fills most
 * rows makes every accuracy look alike, while its AUC is 0.5 whatever the shares. With more classes
 * accuracy decides: a mean of one-against-rest AUCs is near 1 for almost any engine. Log loss is
 * shown and does not decide, because a single confident mistake can settle it.
 */
final class ClassMarks {
  /** Probabilities are cut here in a log loss, as scikit-learn does. */
  private static final double SMALLEST = Math.ulp(1.0);

  private ClassMarks() {}

  /** Marks where the AUC decides between two classes and accuracy between more. */
  static Marks of(List<ClassCase> cases, int classes) {
    return of(cases, classes, classes == 2 ? Metric.AUC : Metric.ACCURACY);
  }

  static Marks of(List<ClassCase> cases, int classes, Metric wanted) {
    double[] hits = cases.stream().mapToDouble(c -> c.best() == c.truth() ? 1 : 0).toArray();
    int[] ones = new int[hits.length];
    Arrays.fill(ones, 1);
    var auc = new Auc(cases, classes);
    double area = auc.of(ones);
    WeightedScore accuracy = WeightedScore.mean(hits);
    Metric deciding = Double.isNaN(area) ? Metric.ACCURACY : wanted;
    List<Quality.Score> all =
        List.of(
            new Quality.Score(Metric.ACCURACY, accuracy.of(ones)),
            new Quality.Score(Metric.AUC, area),
            new Quality.Score(Metric.F1, f1(cases, classes)),
            new Quality.Score(Metric.LOG_LOSS, logLoss(cases)));
    List<Quality.Score> others =
        all.stream().filter(s -> s.metric() != deciding && !Double.isNaN(s.value())).toList();
    long[] keys = cases.stream().mapToLong(ClassCase::key).toArray();
    int[] groups = cases.stream().mapToInt(ClassCase::key).toArray();
    return new Marks(deciding, keys, groups, deciding == Metric.AUC ? auc : accuracy, others);
  }

  /**
   * With two classes the F1 of the rarer one, else the mean over all classes that occur in truth or
   * answer.
   */
  static double f1(List<ClassCase> cases, int classes) {
    int[] truths = new int[classes];
    int[] named = new int[classes];
    int[] right = new int[classes];
    for (ClassCase c : cases) {
      truths[c.truth()]++;
      named[c.best()]++;
      right[c.truth()] += c.best() == c.truth() ? 1 : 0;
    }
    IntStream wanted =
        classes == 2
            ? IntStream.of(truths[0] < truths[1] ? 0 : 1)
            : IntStream.range(0, classes).filter(k -> truths[k] + named[k] > 0);
    return wanted
        .mapToDouble(k -> 2.0 * right[k] / Math.max(1, truths[k] + named[k]))
        .average()
        .orElse(Double.NaN);
  }

  static double logLoss(List<ClassCase> cases) {
    return cases.stream()
        .mapToDouble(
            c -> {
              double sum = Arrays.stream(c.probabilities()).sum();
              double p = sum > 0 ? c.probabilities()[c.truth()] / sum : 0;
              return -Math.log(Math.clamp(p, SMALLEST, 1 - SMALLEST));
            })
        .average()
        .orElse(Double.NaN);
  }
}
