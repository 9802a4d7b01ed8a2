package org.signalbox.forecast;

import java.util.Arrays;

/**
 * What the gate thinks of a series.
 *
 * @param weights one a member of the pool, summing to 1
 * @param sure whether the series is like those that the gate has learned from
 * @param hardness by what errors on it are larger than usual; 1 where the gate is not sure
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record GateAdvice(double[] weights, boolean sure, double hardness) {
  /** Equal weights, of which nobody is sure. */
  static GateAdvice equal(int members) {
    double[] weights = new double[members];
    Arrays.fill(weights, 1.0 / members);
    return new GateAdvice(weights, false, 1);
  }
}
