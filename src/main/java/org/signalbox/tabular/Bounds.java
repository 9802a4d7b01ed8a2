package org.signalbox.tabular;

/**
 * 90 % prediction intervals.
 *
 * @param low one a row; empty where none are given
 * @param high as many as {@code low}
 */
record Bounds(double[] low, double[] high) {
  static Bounds none() {
    return new Bounds(new double[0], new double[0]);
  }
}
