package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Metrics of classification. With two classes the AUC decides: a majority class that fills most
 * rows makes every accuracy look alike, while its AUC is 0.5 whatever the shares. With more classes
 * accuracy decides, since a mean of one-against-rest AUCs is near 1 for almost any engine; and
 * where one class fills most rows balanced accuracy, for which guessing that class is worth no more
 * than guessing any (Brodersen et al. 2010). Log loss is shown and does not decide, because a
 * single confident mistake can settle it.
 */
final class ClassMarks {
  /** Probabilities are cut here in a log loss, as scikit-learn does. */
  private static final double SMALLEST = Math.ulp(1.0);

  /** Bins of the calibration error, as in Guo et al. 2017. */
  private static final int BINS = 15;

  private final List<ClassCase> cases;
  private final int classes;

  private ClassMarks(List<ClassCase> cases, int classes) {
    this.cases = cases;
    this.classes = classes;
  }

  /** Marks where the AUC decides between two classes and accuracy between more. */
  static Marks of(List<ClassCase> cases, int classes) {
    return of(cases, classes, classes == 2 ? Metric.AUC : Metric.ACCURACY);
  }

  /** Marks of cases that are each their own group and were answered by one model. */
  static Marks of(List<ClassCase> cases, int classes, Metric wanted) {
    return of(cases, classes, wanted, key -> key, 0);
  }

  /**
   * @param wanted the metric that decides; accuracy takes its place where it is undefined
   * @param group of the case with a key, the smallest unit that may be drawn again
   * @param ratio cases held out over cases learned from
   */
  static Marks of(
      List<ClassCase> cases, int classes, Metric wanted, IntUnaryOperator group, double ratio) {
    return new ClassMarks(cases, classes).marks(wanted, group, ratio);
  }

  private Marks marks(Metric wanted, IntUnaryOperator group, double ratio) {
    int[] ones = new int[cases.size()];
    Arrays.fill(ones, 1);
    var auc = new Auc(cases, classes);
    double area = auc.of(ones);
    Metric deciding = wanted == Metric.AUC && Double.isNaN(area) ? Metric.ACCURACY : wanted;
    WeightedScore accuracy = WeightedScore.mean(hits());
    WeightedScore score = deciding == Metric.BALANCED_ACCURACY ? this::balanced : accuracy;
    List<Quality.Score> all = new ArrayList<>();
    all.add(new Quality.Score(Metric.ACCURACY, Arrays.stream(hits()).average().orElse(0)));
    all.add(new Quality.Score(Metric.BALANCED_ACCURACY, balanced(ones)));
    all.add(new Quality.Score(Metric.AUC, area));
    all.add(new Quality.Score(Metric.AVERAGE_PRECISION, averagePrecision()));
    all.add(new Quality.Score(Metric.F1, f1(cases, classes)));
    all.add(new Quality.Score(Metric.LOG_LOSS, logLoss(cases)));
    all.add(new Quality.Score(Metric.BRIER, brier()));
    all.add(new Quality.Score(Metric.CALIBRATION_ERROR, calibrationError()));
    long[] keys = cases.stream().mapToLong(ClassCase::key).toArray();
    int[] groups = cases.stream().mapToInt(c -> group.applyAsInt(c.key())).toArray();
    var resampled = new Resampled(cases.stream().mapToInt(ClassCase::fold).toArray(), ratio);
    return new Marks(
        deciding,
        new Marks.Cases(keys, groups, resampled),
        deciding == Metric.AUC ? auc : score,
        all.stream().filter(s -> s.metric() != deciding && !Double.isNaN(s.value())).toList());
  }

  private double[] hits() {
    return cases.stream().mapToDouble(c -> c.best() == c.truth() ? 1 : 0).toArray();
  }

  /** The mean over the true classes of the share that was recognised. */
  private double balanced(int[] weights) {
    double[] all = new double[classes];
    double[] found = new double[classes];
    for (int i = 0; i < weights.length; i++) {
      ClassCase c = cases.get(i);
      all[c.truth()] += weights[i];
      found[c.truth()] += c.best() == c.truth() ? weights[i] : 0;
    }
    return IntStream.range(0, classes)
        .filter(k -> all[k] > 0)
        .mapToDouble(k -> found[k] / all[k])
        .average()
        .orElse(Double.NaN);
  }

  /** Of the rarer of two classes; with more there is no one class that it could be about. */
  private double averagePrecision() {
    if (classes != 2) {
      return Double.NaN;
    }
    ScoredClasses scored = scored();
    return scored.precisionRecall(scored.rarest()).map(PrecisionRecall::average).orElse(Double.NaN);
  }

  private ScoredClasses scored() {
    return new ScoredClasses(
        IntStream.range(0, classes).mapToObj(Integer::toString).toList(),
        cases.stream().mapToInt(ClassCase::truth).toArray(),
        cases.stream().mapToInt(ClassCase::fold).toArray(),
        cases.stream().map(ClassCase::probabilities).toArray(double[][]::new));
  }

  /** The mean squared distance to the truth; for two classes that of one, as Brier's is read. */
  private double brier() {
    double sum = 0;
    for (ClassCase c : cases) {
      for (int k = 0; k < classes; k++) {
        double distance = c.probabilities()[k] - (c.truth() == k ? 1 : 0);
        sum += distance * distance;
      }
    }
    return sum / cases.size() / (classes == 2 ? 2 : 1);
  }

  /** How far the probability of the named class lies from how often it is right. */
  private double calibrationError() {
    boolean[] right = new boolean[cases.size()];
    double[] sure = new double[right.length];
    for (int i = 0; i < right.length; i++) {
      ClassCase c = cases.get(i);
      right[i] = c.best() == c.truth();
      sure[i] = c.probabilities()[c.best()];
    }
    return Reliability.of(right, sure, BINS).error();
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
