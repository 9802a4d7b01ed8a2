package org.signalbox.forecast;

import java.util.Arrays;

/**
 * Taking differences of a series, and putting them back.
 *
 * @param plain times that the step before is subtracted
 * @param seasonal times that the season before is subtracted
 */
record Differences(int plain, int seasonal, int period) {
  static Differences of(ArimaOrder order) {
    return new Differences(
        order.plain().differences(), order.seasonal().differences(), order.period());
  }

  static double[] lagged(double[] y, int lag) {
    double[] out = new double[Math.max(0, y.length - lag)];
    for (int i = 0; i < out.length; i++) {
      out[i] = y[i + lag] - y[i];
    }
    return out;
  }

  /** A new array, also where nothing is subtracted. */
  double[] taken(double[] y) {
    double[] out = y.clone();
    for (int i = 0; i < seasonal; i++) {
      out = lagged(out, period);
    }
    for (int i = 0; i < plain; i++) {
      out = lagged(out, 1);
    }
    return out;
  }

  int lost() {
    return plain + period * seasonal;
  }

  /** What each earlier observation adds to the next one: index 1 is the observation before. */
  double[] weights() {
    double[] polynomial = {1};
    for (int i = 0; i < plain; i++) {
      polynomial = times(polynomial, 1);
    }
    for (int i = 0; i < seasonal; i++) {
      polynomial = times(polynomial, period);
    }
    for (int i = 1; i < polynomial.length; i++) {
      polynomial[i] = -polynomial[i];
    }
    return polynomial;
  }

  private static double[] times(double[] polynomial, int lag) {
    double[] out = Arrays.copyOf(polynomial, polynomial.length + lag);
    for (int i = 0; i < polynomial.length; i++) {
      out[i + lag] -= polynomial[i];
    }
    return out;
  }

  /** The continuation of {@code y} whose differences are {@code future}. */
  double[] undone(double[] y, double[] future) {
    double[] weights = weights();
    double[] all = Arrays.copyOf(y, y.length + future.length);
    for (int h = 0; h < future.length; h++) {
      double value = future[h];
      for (int lag = 1; lag < weights.length; lag++) {
        value += weights[lag] * all[y.length + h - lag];
      }
      all[y.length + h] = value;
    }
    return Arrays.copyOfRange(all, y.length, all.length);
  }
}
