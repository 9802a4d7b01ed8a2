package org.signalbox.evaluation;

/**
 * How an error falls with the rows that were learned from: {@code floor + scale * rows ^ -exponent}
 * (Hestness et al. 2017; the best fitting family of Viering and Loog 2021, table 1).
 *
 * @param floor the error that no number of rows would get below, not negative
 * @param scale not negative
 * @param exponent how fast it falls
 */
public record PowerLaw(double floor, double scale, double exponent) {
  private static final double LEAST_EXPONENT = 0.05;
  private static final double MOST_EXPONENT = 2;
  private static final int EXPONENTS = 120;

  public double at(double rows) {
    return floor + scale * Math.pow(rows, -exponent);
  }

  /**
   * Least squares, weighed. For each exponent the other two follow in closed form, neither below 0.
   *
   * @param rows ascending
   * @param weights of the errors, positive
   */
  static PowerLaw fit(double[] rows, double[] errors, double[] weights) {
    PowerLaw best = new PowerLaw(0, 0, 1);
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < EXPONENTS; k++) {
      double part = k / (EXPONENTS - 1.0);
      double exponent = LEAST_EXPONENT * Math.pow(MOST_EXPONENT / LEAST_EXPONENT, part);
      PowerLaw law = fit(rows, errors, weights, exponent);
      double squares = law.squares(rows, errors, weights);
      if (squares < least) {
        best = law;
        least = squares;
      }
    }
    return best;
  }

  private static PowerLaw fit(double[] rows, double[] errors, double[] weights, double exponent) {
    double w = 0;
    double wx = 0;
    double wy = 0;
    double wxx = 0;
    double wxy = 0;
    for (int i = 0; i < rows.length; i++) {
      double x = Math.pow(rows[i], -exponent);
      w += weights[i];
      wx += weights[i] * x;
      wy += weights[i] * errors[i];
      wxx += weights[i] * x * x;
      wxy += weights[i] * x * errors[i];
    }
    double spread = w * wxx - wx * wx;
    double scale = spread > 0 ? (w * wxy - wx * wy) / spread : 0;
    double floor = (wy - scale * wx) / w;
    if (scale < 0) {
      return new PowerLaw(Math.max(0, wy / w), 0, exponent);
    }
    return floor < 0
        ? new PowerLaw(0, Math.max(0, wxy / wxx), exponent)
        : new PowerLaw(floor, scale, exponent);
  }

  private double squares(double[] rows, double[] errors, double[] weights) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double off = errors[i] - at(rows[i]);
      sum += weights[i] * off * off;
    }
    return sum;
  }
}
