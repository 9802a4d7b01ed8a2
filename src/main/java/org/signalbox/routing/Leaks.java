package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.TextColumn;

/**
 * Finds columns that could not be known when the target is not (leakage; Kaufman et al., 2012): one
 * that tells it nearly perfectly by itself, one that is filled in only once it is known, and two
 * that add up to it.
 */
final class Leaks {
  private static final int FEWEST_ROWS = 60;
  private static final int FEWEST_EACH = 15;
  private static final double PERFECT = 0.99;
  private static final double PERFECT_AMOUNT = 0.9995;
  private static final double WITH_A_WORD = 0.85;
  private static final int SUMS = 200;

  /** Words in the names of what is written down when all is over. */
  private static final Set<String> AFTERWARDS =
      Set.of(
          "after",
          "post",
          "reason",
          "outcome",
          "result",
          "resolution",
          "closed",
          "closing",
          "cancelled",
          "cancellation",
          "refund",
          "discharge",
          "exit",
          "final",
          "actual",
          "predicted",
          "prediction",
          "probability",
          "verdict",
          "grund",
          "ergebnis",
          "ende",
          "abschluss");

  private final Trait target;
  private final Optional<OneColumn> alone;

  private Leaks(Trait target, Optional<OneColumn> alone) {
    this.target = target;
    this.alone = alone.filter(a -> a.rows() >= FEWEST_ROWS && a.minority() >= FEWEST_EACH);
  }

  /**
   * @param classes whether the target names classes
   */
  static Leaks of(Trait target, Optional<Classes> classes) {
    if (classes.isPresent()) {
      return new Leaks(target, Optional.of(OneColumn.ofClasses(target.column())));
    }
    return new Leaks(
        target,
        target.column() instanceof NumberColumn numbers
            ? Optional.of(OneColumn.ofAmounts(numbers))
            : Optional.empty());
  }

  /** Why a column gives the target away; empty when it doesn't. */
  Optional<Problem> in(Trait feature) {
    if (alone.isEmpty()) {
      return Optional.empty();
    }
    if (feature.profile().missing() > 0
        && alone.get().missingScore(feature.column()) >= perfect()) {
      return Optional.of(Problem.of("SB-COLUMNS-08", feature.name(), target.name()));
    }
    double score = alone.get().score(feature.column());
    boolean word = score >= WITH_A_WORD && afterwards(feature);
    if (word && score < perfect()) {
      return Optional.of(
          Problem.of("SB-COLUMNS-09", feature.name(), target.name(), percent(score)));
    }
    return score >= perfect()
        ? Optional.of(Problem.of("SB-COLUMNS-07", feature.name(), target.name(), percent(score)))
        : Optional.empty();
  }

  private double perfect() {
    return target.column() instanceof TextColumn || target.distinct() <= 20
        ? PERFECT
        : PERFECT_AMOUNT;
  }

  private static int percent(double score) {
    return (int) Math.floor(100 * score);
  }

  /** Named as what is written afterwards, or as the target is: {@code churn} and its reason. */
  private boolean afterwards(Trait feature) {
    boolean named = feature.words().stream().anyMatch(AFTERWARDS::contains);
    boolean shared =
        feature.words().stream().anyMatch(w -> w.length() > 3 && target.words().contains(w));
    return named || shared;
  }

  /** Two columns of which the target is the sum or the difference. */
  Optional<List<Trait>> parts(List<Trait> features) {
    if (alone.isEmpty() || !(target.column() instanceof NumberColumn total)) {
      return Optional.empty();
    }
    List<Trait> amounts = new ArrayList<>();
    for (Trait feature : features) {
      if (feature.numeric() && feature.distinct() > 10 && target.distinct() > 20) {
        amounts.add(feature);
      }
    }
    for (int a = 0; a < amounts.size() && amounts.size() <= 100; a++) {
      for (int b = a + 1; b < amounts.size(); b++) {
        if (adds(amounts.get(a), amounts.get(b), total.values())) {
          return Optional.of(List.of(amounts.get(a), amounts.get(b)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean adds(Trait a, Trait b, double[] total) {
    double[] x = ((NumberColumn) a.column()).values();
    double[] y = ((NumberColumn) b.column()).values();
    int step = Math.max(1, total.length / SUMS);
    boolean sum = true;
    boolean less = true;
    int known = 0;
    for (int row = 0; row < total.length && (sum || less); row += step) {
      if (!Double.isNaN(x[row] + y[row] + total[row])) {
        double slack = 1e-9 * (Math.abs(x[row]) + Math.abs(y[row]) + 1);
        sum &= Math.abs(x[row] + y[row] - total[row]) <= slack;
        less &= Math.abs(Math.abs(x[row] - y[row]) - Math.abs(total[row])) <= slack;
        known++;
      }
    }
    return (sum || less) && known >= 20;
  }
}
