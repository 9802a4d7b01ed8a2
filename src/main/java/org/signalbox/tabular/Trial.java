package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;

/**
 * A setting of a method that was tried.
 *
 * @param held what it said of the rows held back, one line a row
 * @param loss mean over these rows
 * @param learner the same setting, to learn from all rows
 */
record Trial(String name, double[][] held, double loss, Learner learner) {
  static Trial of(String name, double[][] held, Target target, Learner learner) {
    return new Trial(name, held, Loss.mean(target, held), learner);
  }

  /** Learns from each fold's rest and predicts what it holds back. */
  static Trial of(
      String name, Learner learner, Training training, HeldBack held, RunContext context) {
    List<double[]> lines = new ArrayList<>();
    for (Folds.Fold fold : held.folds()) {
      try (Learned learned = learner.learn(training.pick(fold.rest()), Share.silent(context))) {
        EncodedTable asked = training.table().pick(fold.held());
        lines.addAll(List.of(learned.predict(asked, Share.silent(context))));
      }
    }
    double[][] outputs = lines.toArray(double[][]::new);
    return of(name, outputs, training.target().pick(held.rows()), learner);
  }
}
