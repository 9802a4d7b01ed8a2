package org.signalbox.task;

/**
 * Something known beside a series, also for its future, such as a holiday.
 *
 * @param values one an observation and one a step to forecast; NaN where it is missing
 */
public record Regressor(String name, double[] values) {}
