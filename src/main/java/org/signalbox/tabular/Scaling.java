package org.signalbox.tabular;

import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Examples;
import org.signalbox.engine.RunContext;

/** Brings a regression's target near 0 and 1, where single precision is best; classes stay. */
record Scaling(double center, double spread, boolean regression) {
  static Scaling of(Target target) {
    return target.classification()
        ? new Scaling(0, 1, false)
        : new Scaling(target.mean(), target.spread(), true);
  }

  Examples examples(Training training) {
    float[] labels = new float[training.rows()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = (float) ((training.target().values()[row] - center) / spread);
    }
    return new Examples(training.table().features(), labels);
  }

  double value(double scaled) {
    return center + spread * scaled;
  }

  /** Absolute errors of a regression on held-back rows; empty for classes. */
  double[] residuals(BoostedTrees trees, Training held, RunContext context) {
    if (!regression) {
      return new double[0];
    }
    float[][] predicted = trees.predict(held.table().features(), Share.silent(context));
    double[] errors = new double[predicted.length];
    for (int row = 0; row < errors.length; row++) {
      errors[row] = Math.abs(value(predicted[row][0]) - held.target().values()[row]);
    }
    return errors;
  }
}
