package org.signalbox.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Area under the ROC curve by ranks (Fawcett 2006), ties counted half; for more than two classes
 * the mean of one against the rest. It is taken fold by fold and averaged: scores of different
 * models don't share a scale (Forman and Scholz 2010).
 */
final class Auc implements WeightedScore {
  /** The cases of one fold ordered by the score of one class. */
  private record Order(int fold, int[] cases, boolean[] positive, double[] scores) {}

  private final List<Order> orders;

  Auc(List<ClassCase> cases, int classes) {
    int first = classes == 2 ? 1 : 0;
    int[] folds = cases.stream().mapToInt(ClassCase::fold).distinct().sorted().toArray();
    orders =
        IntStream.of(folds)
            .boxed()
            .flatMap(f -> IntStream.range(first, classes).mapToObj(k -> order(cases, f, k)))
            .toList();
  }

  private static Order order(List<ClassCase> cases, int fold, int k) {
    int[] sorted =
        IntStream.range(0, cases.size())
            .filter(i -> cases.get(i).fold() == fold)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> cases.get(i).probabilities()[k]))
            .mapToInt(i -> i)
            .toArray();
    boolean[] positive = new boolean[sorted.length];
    double[] scores = new double[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      positive[i] = cases.get(sorted[i]).truth() == k;
      scores[i] = cases.get(sorted[i]).probabilities()[k];
    }
    return new Order(fold, sorted, positive, scores);
  }

  @Override
  public double of(int[] weights) {
    double sum = 0;
    int folds = 0;
    for (int from = 0; from < orders.size(); ) {
      int to = from;
      double ofFold = 0;
      int defined = 0;
      for (; to < orders.size() && orders.get(to).fold() == orders.get(from).fold(); to++) {
        double area = area(orders.get(to), weights);
        ofFold += Double.isNaN(area) ? 0 : area;
        defined += Double.isNaN(area) ? 0 : 1;
      }
      sum += defined == 0 ? 0 : ofFold / defined;
      folds += defined == 0 ? 0 : 1;
      from = to;
    }
    return folds == 0 ? Double.NaN : sum / folds;
  }

  private static double area(Order order, int[] weights) {
    double below = 0;
    double positives = 0;
    double won = 0;
    for (int from = 0; from < order.cases().length; ) {
      double tiedPositive = 0;
      double tiedNegative = 0;
      int to = from;
      for (; to < order.cases().length && order.scores()[to] == order.scores()[from]; to++) {
        int weight = weights[order.cases()[to]];
        tiedPositive += order.positive()[to] ? weight : 0;
        tiedNegative += order.positive()[to] ? 0 : weight;
      }
      won += tiedPositive * (below + tiedNegative / 2);
      below += tiedNegative;
      positives += tiedPositive;
      from = to;
    }
    return positives == 0 || below == 0 ? Double.NaN : won / (positives * below);
  }
}
