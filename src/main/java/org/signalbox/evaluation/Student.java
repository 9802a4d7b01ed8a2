package org.signalbox.evaluation;

/** Quantiles of Student's t, for intervals from few cases. */
final class Student {
  private static final double Z = 1.959963984540054;

  /** The 97.5 % quantiles for 1 to 10 degrees of freedom, from the usual table. */
  private static final double[] FEW = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228
  };

  private Student() {}

  /** The 97.5 % quantile; beyond the table by the expansion of Abramowitz and Stegun 26.7.5. */
  static double quantile(int degrees) {
    if (degrees <= FEW.length) {
      return FEW[Math.max(1, degrees) - 1];
    }
    double z3 = Math.pow(Z, 3);
    double z5 = Math.pow(Z, 5);
    double first = (z3 + Z) / 4;
    double second = (5 * z5 + 16 * z3 + 3 * Z) / 96;
    double third = (3 * Math.pow(Z, 7) + 19 * z5 + 17 * z3 - 15 * Z) / 384;
    double n = degrees;
    return Z + first / n + second / (n * n) + third / (n * n * n);
  }

  /**
   * The tail that a percentile interval of {@code n} cases leaves out on each side, so that it is
   * as wide as a t interval (Hesterberg 2015, the expanded percentile interval).
   */
  static double expandedTail(int n) {
    double t = quantile(Math.max(1, n - 1));
    return normal(-Math.sqrt(n / Math.max(1.0, n - 1)) * t);
  }

  /** The normal distribution function by Abramowitz and Stegun 26.2.17, error below 7.5e-8. */
  static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double polynomial =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double upper = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    return x > 0 ? 1 - upper : upper;
  }
}
