package org.signalbox.forecast;

/** A straight line through observations numbered from 1, by least squares. */
record Line(double intercept, double slope) {
  static Line through(double[] y, int n) {
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += y[i] / n;
    }
    double middle = (n + 1) / 2.0;
    double cross = 0;
    double square = 0;
    for (int i = 0; i < n; i++) {
      double x = i + 1 - middle;
      cross += x * (y[i] - mean);
      square += x * x;
    }
    double slope = square == 0 ? 0 : cross / square;
    return new Line(mean - slope * middle, slope);
  }

  double at(double number) {
    return intercept + slope * number;
  }
}
