package org.signalbox.language;

import java.util.List;
import java.util.SplittableRandom;
import org.signalbox.engine.Cancellation;

/**
 * Logistic regression of two classes with an L2 penalty, by coordinate descent in the dual (Yu,
 * Huang &amp; Lin 2011, "Dual Coordinate Descent Methods for Logistic Regression and Maximum
 * Entropy Models", algorithm 5, as in LIBLINEAR): a case at a time, each a small Newton search.
 */
final class DualLogistic {
  private static final double TOLERANCE = 0.02;
  private static final int MOST_ROUNDS = 200;
  private static final int MOST_STEPS = 100;
  private static final double SHRINK = 0.1;

  private final List<FeatureRow> rows;
  private final double c;
  private final double[] squares;
  private final double[][] alpha;
  private final LinearModel model;
  private double tolerance = 1e-2;

  private DualLogistic(List<FeatureRow> rows, int terms, double c) {
    this.rows = rows;
    this.c = c;
    squares = rows.stream().mapToDouble(row -> row.squares() + 1).toArray();
    alpha = new double[rows.size()][];
    model = LinearModel.zero(rows.getFirst().dense().length, terms);
  }

  /**
   * @param positive whether each row is of the class in question
   * @param terms how many words there are
   * @param c inverse of the penalty, as in the LIBLINEAR convention
   */
  static LinearModel fit(
      List<FeatureRow> rows, boolean[] positive, int terms, double c, Cancellation cancellation) {
    DualLogistic work = new DualLogistic(rows, terms, c);
    work.start(positive);
    SplittableRandom random = new SplittableRandom(1);
    int[] order = java.util.stream.IntStream.range(0, rows.size()).toArray();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      cancellation.check();
      if (work.round(positive, shuffled(order, random)) < TOLERANCE) {
        break;
      }
    }
    return work.model;
  }

  private static int[] shuffled(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private void start(boolean[] positive) {
    double first = Math.min(1e-3 * c, 1e-8);
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = new double[] {first, c - first};
      model.add(rows.get(i), (float) (positive[i] ? first : -first));
    }
  }

  /** Visits every case once; the largest gradient says how far the end is. */
  private double round(boolean[] positive, int[] order) {
    double worst = 0;
    int moved = 0;
    for (int i : order) {
      double y = positive[i] ? 1 : -1;
      double margin = y * model.score(rows.get(i));
      double[] both = alpha[i];
      boolean low = 0.5 * squares[i] * (both[1] - both[0]) + margin >= 0;
      int at = low ? 0 : 1;
      Newton newton = new Newton(squares[i], low ? margin : -margin, both[at]);
      worst = Math.max(worst, Math.abs(newton.gradient()));
      if (newton.search()) {
        double change = (low ? 1 : -1) * (newton.z - both[at]) * y;
        both[at] = newton.z;
        both[1 - at] = c - newton.z;
        model.add(rows.get(i), (float) change);
        moved++;
      }
    }
    if (moved <= order.length / 10) {
      tolerance = Math.max(1e-8, SHRINK * tolerance);
    }
    return worst;
  }

  /** The best value of one dual variable. */
  private final class Newton {
    private final double a;
    private final double b;
    private final double old;
    private double z;

    Newton(double a, double b, double old) {
      this.a = a;
      this.b = b;
      this.old = old;
      z = c - old < 0.5 * c ? SHRINK * old : old;
    }

    double gradient() {
      return a * (z - old) + b + Math.log(z / (c - z));
    }

    /** Whether the variable moved. */
    boolean search() {
      double slope = gradient();
      int steps = 0;
      while (steps < MOST_STEPS && Math.abs(slope) >= tolerance) {
        double next = z - slope / (a + c / (c - z) / z);
        z = next <= 0 ? z * SHRINK : next;
        slope = gradient();
        steps++;
      }
      return steps > 0;
    }
  }
}
