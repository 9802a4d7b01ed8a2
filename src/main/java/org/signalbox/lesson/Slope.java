package org.signalbox.lesson;

/** A power law through points above 0, as a straight line between their logarithms. */
record Slope(double factor, double exponent) {
  static Slope of(double[] across, double[] up) {
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    int n = across.length;
    for (int i = 0; i < n; i++) {
      double a = Math.log(across[i]);
      double b = Math.log(up[i]);
      x += a / n;
      y += b / n;
      xx += a * a / n;
      xy += a * b / n;
    }
    double exponent = (xy - x * y) / (xx - x * x);
    return new Slope(Math.exp(y - exponent * x), exponent);
  }

  double at(double across) {
    return factor * Math.pow(across, exponent);
  }
}
