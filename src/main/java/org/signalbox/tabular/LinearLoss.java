package org.signalbox.tabular;

import java.util.Arrays;
import org.signalbox.engine.Cancellation;

/**
 * What a linear model minimises: the sum of the rows' losses and half the squared weights times a
 * penalty, without the intercepts (ridge and regularised logistic regression; Hastie et al., 2009,
 * chapters 3 and 4). The parameters are, for each output, its weights and then its intercept.
 */
final class LinearLoss implements Lbfgs.Smooth {
  private static final int PART = 4096;

  private final Design.Rows rows;
  private final Target target;
  private final double penalty;
  private final Cancellation cancellation;
  private final int outputs;
  private final double[] scores;

  /**
   * @param target classes; or a standardised value
   */
  LinearLoss(Design.Rows rows, Target target, double penalty, Cancellation cancellation) {
    this.penalty = penalty;
    this.rows = rows;
    this.target = target;
    this.cancellation = cancellation;
    this.outputs = outputs(target);
    this.scores = new double[outputs];
  }

  /** Two classes need one score only. */
  static int outputs(Target target) {
    return target.classes().size() == 2 ? 1 : target.outputs();
  }

  int parameters() {
    return Math.multiplyExact(outputs, rows.columns() + 1);
  }

  @Override
  public double at(double[] x, double[] gradient) {
    Arrays.fill(gradient, 0);
    double loss = penalty(x, gradient);
    int size = rows.columns() + 1;
    for (int row = 0; row < rows.count(); row++) {
      if (row % PART == 0) {
        cancellation.check();
      }
      for (int k = 0; k < outputs; k++) {
        scores[k] = rows.dot(row, x, k * size) + x[(k + 1) * size - 1];
      }
      loss += slopes(row);
      for (int k = 0; k < outputs; k++) {
        rows.add(row, scores[k], gradient, k * size);
        gradient[(k + 1) * size - 1] += scores[k];
      }
    }
    return loss;
  }

  private double penalty(double[] x, double[] gradient) {
    double sum = 0;
    int size = rows.columns() + 1;
    for (int i = 0; i < x.length; i++) {
      if (i % size != size - 1) {
        sum += penalty * x[i] * x[i] / 2;
        gradient[i] = penalty * x[i];
      }
    }
    return sum;
  }

  /** Replaces the scores by the loss's derivatives and returns the loss of the row. */
  private double slopes(int row) {
    if (!target.classification()) {
      scores[0] -= target.values()[row];
      return scores[0] * scores[0] / 2;
    }
    return outputs == 1 ? logistic(target.code(row)) : softmax(target.code(row));
  }

  private double logistic(int label) {
    double score = scores[0];
    double signed = label == 1 ? score : -score;
    scores[0] = 1 / (1 + Math.exp(-score)) - label;
    return signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed;
  }

  private double softmax(int label) {
    double own = scores[label];
    double log = Softmax.inPlace(scores);
    scores[label] -= 1;
    return log - own;
  }
}
