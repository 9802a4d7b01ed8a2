package org.signalbox.tabular;

/**
 * One number by which all log-probabilities are divided: temperature scaling (Guo, Pleiss, Sun and
 * Weinberger, 2017, "On Calibration of Modern Neural Networks").
 */
record Temperature(double value) {
  private static final double WIDEST = 1.2;
  private static final int HALVINGS = 30;
  private static final double LEAST = 1e-9;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  static Temperature none() {
    return new Temperature(1);
  }

  /**
   * The best for rows that were held back; none where it gains less than the noise of these rows.
   */
  static Temperature of(double[][] held, Target target) {
    if (!target.classification()) {
      return none();
    }
    double low = -WIDEST;
    double high = WIDEST;
    for (int i = 0; i < HALVINGS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(held, target, left) < loss(held, target, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    Temperature found = new Temperature(Math.exp((low + high) / 2));
    return found.helps(held, target) ? found : none();
  }

  private static double loss(double[][] held, Target target, double logarithm) {
    Temperature tried = new Temperature(Math.exp(logarithm));
    double sum = 0;
    for (int row = 0; row < held.length; row++) {
      sum += Loss.of(target, row, tried.on(held[row]));
    }
    return sum;
  }

  private boolean helps(double[][] held, Target target) {
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < held.length; row++) {
      double gain = Loss.of(target, row, held[row]) - Loss.of(target, row, on(held[row]));
      sum += gain;
      squares += gain * gain;
    }
    double mean = sum / held.length;
    double error = Math.sqrt((squares / held.length - mean * mean) / held.length);
    return mean > error;
  }

  /** The probabilities at this temperature, a new line. */
  double[] on(double[] probabilities) {
    double[] scores = new double[probabilities.length];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = Math.log(Math.max(LEAST, probabilities[k])) / value;
    }
    Softmax.inPlace(scores);
    return scores;
  }
}
