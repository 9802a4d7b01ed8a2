package org.signalbox.forecast;

/** An objective that knows its slope. */
interface SmoothObjective extends Objective {
  /**
   * The slope at the point that was asked for last.
   *
   * @param x that point
   * @param out one partial derivative a dimension, filled in
   */
  void slope(double[] x, double[] out);
}
