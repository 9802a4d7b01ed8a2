package org.signalbox.forecast;

/**
 * The scale that a model is estimated on: a power transformation, then a power of two that brings
 * the differences near 1.
 */
record ArimaScale(BoxCox transformation, int exponent) {
  static ArimaScale of(double[] y, BoxCox transformation, Differences differences) {
    var own = new ArimaScale(transformation, 0);
    double squares = 0;
    double[] w = differences.taken(own.applied(y));
    for (double v : w) {
      squares += v * v / w.length;
    }
    int exponent = squares > 0 ? Math.getExponent(Math.sqrt(squares)) : 0;
    return new ArimaScale(transformation, exponent);
  }

  double[] applied(double[] y) {
    double[] z = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      z[i] = Math.scalb(transformation.applied(y[i]), -exponent);
    }
    return z;
  }

  double undone(double z) {
    return transformation.undone(Math.scalb(z, exponent));
  }

  /** What the scale adds to minus twice the log-likelihood of so many observations. */
  double deviance(int observations) {
    return 2 * observations * exponent * Math.log(2);
  }
}
