package org.signalbox.forecast;

import java.util.Arrays;

/**
 * Where an ARMA process stands before its first observation, for errors of variance 1: the variance
 * of an observation and its covariance with what is known of the following ones.
 *
 * <p>The autoregression's own covariances come from its partial autocorrelations (Levinson and
 * Durbin backwards, O(p²)); the moving average is folded in afterwards.
 */
final class ArmaCovariance {
  private final ArmaPolynomials weights;
  private final int p;
  private final int q;
  private final double[][] predictor;
  private final double[] auto;
  private final double[] fold;
  private final double[] process;
  private final double[] psi;

  ArmaCovariance(ArmaPolynomials weights) {
    this.weights = weights;
    p = weights.longestAr;
    q = weights.longestMa;
    predictor = new double[p + 1][];
    for (int k = 0; k <= p; k++) {
      predictor[k] = new double[k + 1];
    }
    auto = new double[p + q + 1];
    fold = new double[q + 1];
    process = new double[Math.max(1, p)];
    psi = new double[q + 1];
  }

  /**
   * @param gain receives the covariance of an observation with the state after it
   * @return the variance of an observation; not positive or not finite where the autoregression is
   *     not stationary
   */
  double of(double[] gain) {
    autoregression();
    foldMovingAverage();
    Arrays.fill(gain, 0);
    for (int i = 0; i < weights.phiCount; i++) {
      int lag = weights.phiLags[i];
      for (int k = 0; k < lag; k++) {
        gain[k] += weights.phi[lag] * process[lag - 1 - k];
      }
    }
    for (int i = 0; i < weights.thetaCount; i++) {
      int lag = weights.thetaLags[i];
      for (int k = 0; k < lag; k++) {
        gain[k] += weights.theta[lag] * psi[lag - 1 - k];
      }
    }
    return process[0];
  }

  private void autoregression() {
    System.arraycopy(weights.phi, 1, predictor[p], 1, p);
    double variance = 1;
    for (int k = p; k >= 1; k--) {
      double partial = predictor[k][k];
      double left = 1 - partial * partial;
      variance /= left > 0 ? left : Double.NaN;
      shorten(k, partial, left);
    }
    auto[0] = variance;
    for (int k = 1; k <= p; k++) {
      double partial = predictor[k][k];
      double sum = partial * variance;
      double[] shorter = predictor[k - 1];
      for (int i = 1; i < k; i++) {
        sum += shorter[i] * auto[k - i];
      }
      auto[k] = sum;
      variance *= 1 - partial * partial;
    }
    for (int k = p + 1; k <= p + q; k++) {
      double sum = 0;
      for (int i = 0; i < weights.phiCount; i++) {
        sum += weights.phi[weights.phiLags[i]] * auto[k - weights.phiLags[i]];
      }
      auto[k] = sum;
    }
  }

  private void shorten(int k, double partial, double left) {
    double[] longer = predictor[k];
    double[] shorter = predictor[k - 1];
    if (partial == 0) {
      System.arraycopy(longer, 1, shorter, 1, k - 1);
    } else {
      for (int i = 1; i < k; i++) {
        shorter[i] = (longer[i] + partial * longer[k - i]) / left;
      }
    }
  }

  private void foldMovingAverage() {
    double[] theta = weights.theta;
    Arrays.fill(fold, 0);
    for (int a = -1; a < weights.thetaCount; a++) {
      int i = a < 0 ? 0 : weights.thetaLags[a];
      for (int b = a; b < weights.thetaCount; b++) {
        int j = b < 0 ? 0 : weights.thetaLags[b];
        fold[j - i] += theta[i] * theta[j];
      }
    }
    for (int k = 0; k < process.length; k++) {
      double sum = fold[0] * auto[k];
      for (int lag = 1; lag <= q; lag++) {
        if (fold[lag] != 0) {
          sum += fold[lag] * (auto[k + lag] + auto[Math.abs(k - lag)]);
        }
      }
      process[k] = sum;
    }
    for (int k = 0; k <= q; k++) {
      double sum = theta[k];
      for (int i = 0; i < weights.phiCount && weights.phiLags[i] <= k; i++) {
        sum += weights.phi[weights.phiLags[i]] * psi[k - weights.phiLags[i]];
      }
      psi[k] = sum;
    }
  }
}
