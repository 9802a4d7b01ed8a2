package org.signalbox.forecast;

import java.util.Arrays;

/**
 * One-step errors of an ARMA process by the Chandrasekhar recursions (Morf, Sidhu and Kailath 1974;
 * Pearlman 1980, doi 10.1093/biomet/67.1.232): exact as the Kalman filter, but linear in the
 * longest lag at each step. What is predicted of the following observations is kept at their own
 * places, so that moving on costs nothing; once the predictions no longer sharpen, only the lags
 * that are not 0 are touched.
 */
final class ArmaFilter {
  /** Squared distance from the steady state below which no digit of a likelihood changes. */
  private static final double STEADY = 1e-14;

  private static final int CHECKED_EVERY = 4;

  private final ArmaPolynomials weights;
  private final ArmaCovariance start;
  private final int n;
  private final int length;
  private final double[][] ahead;
  private final double[] gain;
  private final double[] sharpening;
  private double variance;
  private double logDeterminant;
  private double product;

  /**
   * @param n observations
   * @param columns series that go through the same filter
   */
  ArmaFilter(ArmaPolynomials weights, int n, int columns) {
    this.weights = weights;
    this.n = n;
    length = Math.max(1, Math.max(weights.longestAr, weights.longestMa));
    start = new ArmaCovariance(weights);
    ahead = new double[columns][n + length + 1];
    gain = new double[length];
    sharpening = new double[n + length + 1];
  }

  /**
   * Filters from the process' own distribution.
   *
   * @param columns the series
   * @param errors receives the one-step errors in units of their standard deviation
   * @return whether the autoregression is stationary
   */
  boolean exact(double[][] columns, double[][] errors) {
    clear();
    variance = start.of(gain);
    if (!(variance > 0 && variance < Double.MAX_VALUE)) {
      return false;
    }
    Arrays.fill(sharpening, 0);
    System.arraycopy(gain, 0, sharpening, 0, length);
    double first = variance;
    int t = 0;
    while (t < n && (t % CHECKED_EVERY != 0 || !steady(t))) {
      for (int c = 0; c < columns.length; c++) {
        observe(t, columns[c], errors[c], ahead[c]);
      }
      multiply(variance);
      sharpen(t, first);
      t++;
    }
    for (int c = 0; c < columns.length; c++) {
      steady(t, columns[c], errors[c], ahead[c]);
    }
    logDeterminant += Math.log(product);
    return true;
  }

  /** Filters as if all observations and errors before the first had been 0. */
  void conditional(double[][] columns, double[][] errors) {
    clear();
    for (int c = 0; c < columns.length; c++) {
      steady(0, columns[c], errors[c], ahead[c]);
    }
  }

  /** Logarithm of the product of the variances of all one-step errors. */
  double logDeterminant() {
    return logDeterminant;
  }

  /** What was expected at step {@code t} from all before it. */
  double expected(int column, int t) {
    return ahead[column][t];
  }

  /** The {@code horizon} values that are expected after the last observation. */
  double[] predicted(int column, int horizon) {
    double[] out = Arrays.copyOfRange(ahead[column], n, n + Math.max(horizon, length) + 1);
    Arrays.fill(out, length, out.length, 0);
    for (int h = 0; h < horizon; h++) {
      for (int i = 0; i < weights.phiCount; i++) {
        int later = h + weights.phiLags[i];
        if (later < out.length) {
          out[later] += weights.phi[weights.phiLags[i]] * out[h];
        }
      }
    }
    return Arrays.copyOf(out, horizon);
  }

  private void clear() {
    logDeterminant = 0;
    product = 1;
    for (double[] column : ahead) {
      Arrays.fill(column, 0);
    }
  }

  private void multiply(double v) {
    product *= v;
    if (product > 1e200 || product < 1e-200) {
      logDeterminant += Math.log(product);
      product = 1;
    }
  }

  private void observe(int t, double[] column, double[] errors, double[] state) {
    double expected = state[t];
    double error = column[t] - expected;
    errors[t] = error / Math.sqrt(variance);
    double share = error / variance;
    int from = t + 1;
    for (int i = 0; i < length; i++) {
      state[from + i] += gain[i] * share;
    }
    for (int i = 0; i < weights.phiCount; i++) {
      int lag = weights.phiLags[i];
      state[t + lag] += weights.phi[lag] * expected;
    }
  }

  private void sharpen(int t, double first) {
    double z = sharpening[t];
    if (z == 0) {
      return;
    }
    for (int i = 0; i < weights.phiCount; i++) {
      int lag = weights.phiLags[i];
      sharpening[t + lag] += weights.phi[lag] * z;
    }
    double scaled = -variance / (first * first) * z;
    variance += scaled * z;
    double back = z / variance;
    int from = t + 1;
    for (int i = 0; i < length; i++) {
      double moved = sharpening[from + i];
      double g = gain[i] + moved * scaled;
      gain[i] = g;
      sharpening[from + i] = moved - g * back;
    }
  }

  private boolean steady(int t) {
    double largest = 0;
    for (int i = t; i < t + length; i++) {
      largest = Math.max(largest, sharpening[i] * sharpening[i]);
    }
    return largest < STEADY;
  }

  private void steady(int from, double[] column, double[] errors, double[] state) {
    double[] phi = weights.phi;
    double[] theta = weights.theta;
    for (int t = from; t < n; t++) {
      double error = column[t] - state[t];
      errors[t] = error;
      for (int i = 0; i < weights.phiCount; i++) {
        state[t + weights.phiLags[i]] += phi[weights.phiLags[i]] * column[t];
      }
      for (int i = 0; i < weights.thetaCount; i++) {
        state[t + weights.thetaLags[i]] += theta[weights.thetaLags[i]] * error;
      }
    }
  }
}
