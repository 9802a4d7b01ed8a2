package org.signalbox.forecast;

/**
 * Where an optimiser may look.
 *
 * <p>The arrays are shared, not copied: lower and upper bounds, and the size of a first step, one a
 * dimension.
 */
final class Box {
  final double[] lower;
  final double[] upper;
  final double[] step;

  Box(double[] lower, double[] upper, double[] step) {
    this.lower = lower;
    this.upper = upper;
    this.step = step;
  }

  double clamp(int dimension, double value) {
    return Math.min(upper[dimension], Math.max(lower[dimension], value));
  }
}
