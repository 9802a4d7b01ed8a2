package org.signalbox.forecast;

import org.signalbox.forecast.EtsForm.Season;

/**
 * Means and variances of the next observations in closed form (Hyndman et al. 2008, chapter 6):
 * class 1 (all additive), class 2 (relative error on additive states) and class 3 (relative error,
 * multiplicative season; its variance is exact up to one season ahead and a close approximation
 * beyond).
 */
final class EtsVariance {
  private EtsVariance() {}

  static boolean known(EtsForm form) {
    if (form.trend().multiplicative()) {
      return false;
    }
    return form.relative() || form.season() != Season.MULTIPLICATIVE;
  }

  /** Point forecasts: the path without errors. */
  static double[] mean(EtsFit fit, int horizon) {
    EtsPass p = fit.last();
    double[] out = new double[horizon];
    double damping = 0;
    double power = 1;
    for (int h = 0; h < horizon; h++) {
      power *= p.phi;
      damping += power;
      double q =
          switch (fit.form().trend()) {
            case NONE -> p.level;
            case ADDITIVE, DAMPED -> p.level + damping * p.growth;
            case MULTIPLICATIVE, DAMPED_MULTIPLICATIVE -> p.level * Math.pow(p.growth, damping);
          };
      double s = p.season[(p.y.length + h) % p.season.length];
      out[h] =
          switch (fit.form().season()) {
            case NONE -> q;
            case ADDITIVE -> q + s;
            case MULTIPLICATIVE -> q * s;
          };
    }
    return out;
  }

  /** Variance of each forecast; call only where {@link #known} holds. */
  static double[] of(EtsFit fit, double[] mean) {
    double sigma2 = fit.variance();
    double[] c = responses(fit, mean.length);
    if (!fit.form().relative()) {
      return additive(c, sigma2);
    }
    return fit.form().season() == Season.MULTIPLICATIVE
        ? multiplied(fit, mean, c)
        : relative(mean, c, sigma2);
  }

  /** What a unit error adds to the forecast {@code j} steps later, from j = 1. */
  private static double[] responses(EtsFit fit, int horizon) {
    EtsPass p = fit.initial();
    double[] c = new double[horizon];
    double damping = 0;
    double power = 1;
    for (int j = 1; j < horizon; j++) {
      power *= p.phi;
      damping += power;
      c[j] = p.alpha + (fit.form().trended() ? p.beta * damping : 0);
      if (fit.form().season() == Season.ADDITIVE && j % p.season.length == 0) {
        c[j] += p.gamma;
      }
    }
    return c;
  }

  private static double[] additive(double[] c, double sigma2) {
    double[] out = new double[c.length];
    double sum = 1;
    for (int h = 0; h < c.length; h++) {
      sum += h > 0 ? c[h] * c[h] : 0;
      out[h] = sigma2 * sum;
    }
    return out;
  }

  private static double[] relative(double[] mean, double[] c, double sigma2) {
    double[] theta = theta(mean, c, sigma2);
    double[] out = new double[mean.length];
    for (int h = 0; h < mean.length; h++) {
      out[h] = (1 + sigma2) * theta[h] - mean[h] * mean[h];
    }
    return out;
  }

  private static double[] multiplied(EtsFit fit, double[] mean, double[] c) {
    EtsPass p = fit.last();
    double sigma2 = fit.variance();
    int m = p.season.length;
    double[] plain = new double[mean.length];
    for (int h = 0; h < mean.length; h++) {
      plain[h] = mean[h] / p.season[(p.y.length + h) % m];
    }
    double[] theta = theta(plain, c, sigma2);
    double[] out = new double[mean.length];
    for (int h = 0; h < mean.length; h++) {
      double s = p.season[(p.y.length + h) % m];
      double drift = Math.pow(1 + p.gamma * p.gamma * sigma2, h / m);
      out[h] = s * s * (theta[h] * (1 + sigma2) * drift - plain[h] * plain[h]);
    }
    return out;
  }

  private static double[] theta(double[] mean, double[] c, double sigma2) {
    double[] theta = new double[mean.length];
    for (int h = 0; h < mean.length; h++) {
      double sum = 0;
      for (int j = 1; j <= h; j++) {
        sum += c[j] * c[j] * theta[h - j];
      }
      theta[h] = mean[h] * mean[h] + sigma2 * sum;
    }
    return theta;
  }
}
