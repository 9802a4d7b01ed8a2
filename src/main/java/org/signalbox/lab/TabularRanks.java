package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.signalbox.lab.TabularRanks.Rank;

/**
 * Contestants over many sets, as Demšar (2006, "Statistical Comparisons of Classifiers over
 * Multiple Data Sets") compares them; sets that some contestant did not finish are left out.
 *
 * @param distance of two mean ranks from which they differ at 5 % by Nemenyi's test; NaN for fewer
 *     than two contestants
 */
public record TabularRanks(List<Rank> ranks, int sets, double distance) {
  /** Nemenyi's critical values at 5 % for 2 to 10 contestants (Demšar 2006, table 5a). */
  private static final double[] CRITICAL = {
    1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164
  };

  /** The 97.5 % quantile of Student's t for four degrees of freedom: five folds. */
  private static final double STUDENT = 2.776;

  private static final double TIED = 1e-9;

  /** A contestant's mean rank, 1 being best of all everywhere. */
  public record Rank(String engine, double mean, double seconds) {}

  /** Sets on which one contestant is significantly better, worse, or neither. */
  public record Duel(String other, List<String> won, List<String> lost, int tied) {}

  /** By one figure of the folds, more being better. */
  public static TabularRanks of(
      List<TabularMarks> all, List<String> engines, ToDoubleFunction<FoldMarks> figure) {
    double[] sums = new double[engines.size()];
    double[] seconds = new double[engines.size()];
    int sets = 0;
    for (List<TabularMarks> marks : complete(all, engines).values()) {
      double[] means = marks.stream().mapToDouble(m -> mean(m, figure)).toArray();
      for (int e = 0; e < means.length; e++) {
        sums[e] += rank(means, e);
        seconds[e] += marks.get(e).seconds();
      }
      sets++;
    }
    List<Rank> ranks = new ArrayList<>();
    for (int e = 0; e < engines.size(); e++) {
      ranks.add(new Rank(engines.get(e), sums[e] / sets, seconds[e]));
    }
    return new TabularRanks(ranks, sets, distance(engines.size(), sets));
  }

  private static double distance(int engines, int sets) {
    if (engines < 2 || engines - 2 >= CRITICAL.length) {
      return Double.NaN;
    }
    return CRITICAL[engines - 2] * Math.sqrt(engines * (engines + 1) / (6.0 * sets));
  }

  /** For each set its marks in the order of the engines, where all are there. */
  private static Map<String, List<TabularMarks>> complete(
      List<TabularMarks> all, List<String> engines) {
    Map<String, List<TabularMarks>> sets = new LinkedHashMap<>();
    for (String set : all.stream().map(TabularMarks::set).distinct().toList()) {
      List<TabularMarks> marks =
          engines.stream()
              .flatMap(
                  e ->
                      all.stream()
                          .filter(m -> m.set().equals(set) && m.engine().equals(e))
                          .limit(1))
              .toList();
      if (marks.size() == engines.size()) {
        sets.put(set, marks);
      }
    }
    return sets;
  }

  private static double mean(TabularMarks marks, ToDoubleFunction<FoldMarks> figure) {
    return marks.folds().stream().mapToDouble(figure).average().orElseThrow();
  }

  /** Ties share the mean of their ranks. */
  private static double rank(double[] means, int of) {
    double better = Arrays.stream(means).filter(m -> m > means[of] + TIED).count();
    double tied = Arrays.stream(means).filter(m -> Math.abs(m - means[of]) <= TIED).count();
    return better + (tied + 1) / 2;
  }

  /**
   * One contestant against another, set by set, by the corrected resampled t-test (Nadeau and
   * Bengio 2003), which knows that the folds' training parts overlap.
   */
  public static Duel duel(
      List<TabularMarks> all, String engine, String other, ToDoubleFunction<FoldMarks> figure) {
    List<String> won = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    int tied = 0;
    for (var set : complete(all, List.of(engine, other)).entrySet()) {
      List<FoldMarks> mine = set.getValue().get(0).folds();
      List<FoldMarks> theirs = set.getValue().get(1).folds();
      double[] gains = new double[mine.size()];
      Arrays.setAll(
          gains, f -> figure.applyAsDouble(mine.get(f)) - figure.applyAsDouble(theirs.get(f)));
      double t = corrected(gains);
      if (Math.abs(t) <= STUDENT) {
        tied++;
      } else {
        (t > 0 ? won : lost).add(set.getKey());
      }
    }
    return new Duel(other, won, lost, tied);
  }

  /** The t statistic with the variance of overlapping training parts; 0 where all is equal. */
  static double corrected(double[] gains) {
    int n = gains.length;
    double mean = Arrays.stream(gains).average().orElse(0);
    double variance = Arrays.stream(gains).map(g -> (g - mean) * (g - mean)).sum() / (n - 1);
    double error = Math.sqrt(variance * (1.0 / n + 1.0 / (n - 1)));
    return error == 0 ? Math.signum(mean) * (mean == 0 ? 0 : Double.MAX_VALUE) : mean / error;
  }
}
