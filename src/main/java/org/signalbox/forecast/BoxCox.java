package org.signalbox.forecast;

/**
 * The power transformation of Box and Cox 1964 as Bickel and Doksum 1981 extend it to negative
 * values: {@code (sign(y) |y|^lambda - 1) / lambda}, the logarithm at 0.
 */
record BoxCox(double lambda) {
  /** Leaves the shape of a series as it is. */
  static final BoxCox NONE = new BoxCox(1);

  boolean changes() {
    return lambda != 1;
  }

  double applied(double y) {
    if (!changes()) {
      return y;
    }
    return lambda == 0
        ? Math.log(y)
        : (Math.signum(y) * Math.pow(Math.abs(y), lambda) - 1) / lambda;
  }

  /** Back to the series' own scale; where the inverse leaves the range, the nearest value in it. */
  double undone(double z) {
    if (!changes()) {
      return z;
    }
    double value;
    if (lambda == 0) {
      value = Math.exp(z);
    } else {
      double power = lambda * z + 1;
      if (lambda < 0 && power <= 0) {
        return Double.MAX_VALUE;
      }
      value = Math.signum(power) * Math.pow(Math.abs(power), 1 / lambda);
    }
    return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
