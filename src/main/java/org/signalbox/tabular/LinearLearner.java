package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.RunContext;

/**
 * Ridge regression, or logistic regression with the same penalty.
 *
 * @param penalty of the squared weights of standardised columns; 1 is usual
 */
record LinearLearner(double penalty, Intervals intervals) implements Learner {
  /** Whether rows are held back for intervals. */
  enum Intervals {
    WANTED,
    NOT_WANTED
  }

  /** Gradient a row, for a standardised target. */
  private static final double TOLERANCE = 1e-6;

  private static final int FOLDS = 5;
  private static final int SMALL = 1000;
  private static final int LEAST_TO_HOLD_BACK = 20;

  @Override
  public Learned learn(Training training, RunContext context) {
    boolean measured =
        intervals == Intervals.WANTED
            && !training.target().classification()
            && training.rows() >= LEAST_TO_HOLD_BACK;
    double[] residuals = measured ? residuals(training, Share.of(context, 0, 0.5)) : new double[0];
    return solve(training, Conformal.of(residuals), Share.of(context, measured ? 0.5 : 0, 1));
  }

  @Override
  public Learned reopen(Saved saved) {
    return LearnedLine.reopen(saved);
  }

  private LearnedLine solve(Training training, Conformal margin, RunContext context) {
    Scaling scaling = Scaling.of(training.target());
    Design design = Design.learn(training.table());
    Design.Rows rows = design.of(training.table());
    double[] scaled =
        Arrays.stream(training.target().values())
            .map(v -> (v - scaling.center()) / scaling.spread())
            .toArray();
    Target target = new Target(scaled, training.target().classes());
    LinearLoss loss = new LinearLoss(rows, target, penalty, context.cancellation());
    double[] start = new double[loss.parameters()];
    double[] weights = new Lbfgs(loss, TOLERANCE * training.rows()).minimum(start, context);
    var line = new LearnedLine.Line(design, weights, rows.means(), scaling);
    return new LearnedLine(line, target.classes().size(), margin, training.rows());
  }

  private double[] residuals(Training training, RunContext context) {
    List<Folds.Fold> folds = Folds.of(training.target(), FOLDS, context.seed());
    int used = training.rows() < SMALL ? FOLDS : 1;
    List<Double> errors = new ArrayList<>();
    for (int k = 0; k < used; k++) {
      RunContext part = Share.of(context, (double) k / used, (k + 1.0) / used);
      Training held = training.pick(folds.get(k).held());
      LearnedLine line = solve(training.pick(folds.get(k).rest()), Conformal.none(), part);
      double[][] predicted = line.predict(held.table(), Share.silent(part));
      for (int row = 0; row < predicted.length; row++) {
        errors.add(Math.abs(predicted[row][0] - held.target().values()[row]));
      }
    }
    return errors.stream().mapToDouble(e -> e).toArray();
  }
}
