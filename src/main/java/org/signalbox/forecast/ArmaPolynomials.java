package org.signalbox.forecast;

import java.util.Arrays;

/**
 * The autoregressive and moving average weights of one set of coefficients, plain and seasonal
 * factors multiplied out; the few lags that are not 0 are listed, because a season leaves most lags
 * empty. Written anew for each trial of an estimate.
 */
final class ArmaPolynomials {
  final int longestAr;
  final int longestMa;

  /** What an observation adds to the one {@code lag} steps later; index 0 is unused. */
  final double[] phi;

  /** What an error adds to the observation {@code lag} steps later; index 0 is 1. */
  final double[] theta;

  final int[] phiLags;
  final int[] thetaLags;
  int phiCount;
  int thetaCount;

  private final ArimaOrder order;

  ArmaPolynomials(ArimaOrder order) {
    this.order = order;
    longestAr = order.longestAr();
    longestMa = order.longestMa();
    phi = new double[longestAr + 1];
    theta = new double[longestMa + 1];
    phiLags = new int[longestAr];
    thetaLags = new int[longestMa];
  }

  ArmaPolynomials at(double[] x) {
    int p = order.plain().ar();
    int q = order.plain().ma();
    int seasonalAr = order.seasonal().ar();
    int seasonalMa = order.seasonal().ma();
    Weights plain = new Weights(x, 0, p);
    multiply(phi, -1, plain, new Weights(x, p + q, seasonalAr));
    Weights moving = new Weights(x, p, q);
    multiply(theta, 1, moving, new Weights(x, p + q + seasonalAr, seasonalMa));
    for (int lag = 1; lag <= longestAr; lag++) {
      phi[lag] = -phi[lag];
    }
    phiCount = list(phi, phiLags);
    thetaCount = list(theta, thetaLags);
    return this;
  }

  /** A part of the parameters: the weights of lags 1 to {@code count}. */
  @SuppressWarnings("ArrayRecordComponent") // a window on the array, never compared
  private record Weights(double[] x, int from, int count) {
    double at(int lag) {
      return x[from + lag - 1];
    }
  }

  private void multiply(double[] out, double sign, Weights plain, Weights seasonal) {
    Arrays.fill(out, 0);
    out[0] = 1;
    for (int i = 1; i <= plain.count(); i++) {
      out[i] = sign * plain.at(i);
    }
    int m = order.period();
    for (int j = seasonal.count(); j >= 1; j--) {
      double s = sign * seasonal.at(j);
      out[m * j] += s;
      for (int i = 1; i <= plain.count(); i++) {
        out[m * j + i] += s * sign * plain.at(i);
      }
    }
  }

  private static int list(double[] weights, int[] lags) {
    int count = 0;
    for (int lag = 1; lag < weights.length; lag++) {
      if (weights[lag] != 0) {
        lags[count++] = lag;
      }
    }
    return count;
  }

  /** Weights of past errors in the observation: index 0 is 1. */
  double[] psi(int count, Differences differences) {
    double[] integrated = differences.weights();
    double[] psi = new double[count];
    // The differences are undone after the autoregression: two recursions instead of one product.
    for (int h = 0; h < count; h++) {
      psi[h] = h <= longestMa ? theta[h] : 0;
      for (int i = 0; i < phiCount && phiLags[i] <= h; i++) {
        psi[h] += phi[phiLags[i]] * psi[h - phiLags[i]];
      }
    }
    for (int h = 1; h < count; h++) {
      for (int lag = 1; lag < integrated.length && lag <= h; lag++) {
        psi[h] += integrated[lag] * psi[h - lag];
      }
    }
    return psi;
  }
}
