package org.signalbox.forecast;

/**
 * What the gate thinks of a series.
 *
 * @param weights one a member of the pool, summing to 1
 * @param sure whether the series is like those that the gate has learned from
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record GateAdvice(double[] weights, boolean sure) {}
