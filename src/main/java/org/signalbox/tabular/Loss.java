package org.signalbox.tabular;

/** What a prediction loses: log loss for classes, squared error for values. */
final class Loss {
  private static final double LEAST = 1e-6;

  private Loss() {}

  /** Log loss of the true class's probability, bounded where that is 0. */
  static double ofClass(double probability) {
    return -Math.log(Math.max(LEAST, probability));
  }

  /**
   * Mean over rows.
   *
   * @param outputs one line a row of {@code target}
   */
  static double mean(Target target, double[][] outputs) {
    double sum = 0;
    for (int row = 0; row < outputs.length; row++) {
      sum += of(target, row, outputs[row]);
    }
    return sum / outputs.length;
  }

  static double of(Target target, int row, double[] output) {
    if (target.classification()) {
      return ofClass(output[target.code(row)]);
    }
    double error = output[0] - target.values()[row];
    return error * error;
  }
}
