package org.signalbox.forecast;

import java.util.List;

/**
 * What is asked of a model.
 *
 * @param horizon steps to forecast, at least 1
 * @param levels coverage of the intervals in percent
 * @param seed of simulated paths
 * @param regressors known futures, one array of {@code horizon} values a regressor of the history
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record Ahead(int horizon, List<Double> levels, long seed, double[][] regressors) {
  Ahead(int horizon, List<Double> levels, long seed) {
    this(horizon, levels, seed, new double[0][]);
  }
}
