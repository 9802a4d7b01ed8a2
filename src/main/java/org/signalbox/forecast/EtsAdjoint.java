package org.signalbox.forecast;

import java.util.Arrays;

/**
 * The derivative of a likelihood by reverse accumulation: one walk back through {@link EtsLoops}
 * costs about as much as two forward, however many states there are (Griewank and Walther 2008,
 * "Evaluating Derivatives", chapter 3). A variable's adjoint is what the likelihood gains when the
 * variable grows by one; {@code toD} and so on are the adjoints of the quantities of the same step.
 */
final class EtsAdjoint {
  /** By forecast, before {@link #walk}: the direct effect of each forecast. */
  final double[] forecast;

  /** By initial seasonal state, afterwards. */
  final double[] season;

  double alpha;
  double beta;
  double gamma;
  double phi;
  double level;
  double growth;

  EtsAdjoint(int length, int m) {
    forecast = new double[length];
    season = new double[m];
  }

  /** Walks back through a pass that {@link EtsLoops} has just filled. */
  void walk(EtsForm form, EtsPass pass) {
    beta = 0;
    gamma = 0;
    phi = 0;
    growth = 0;
    Arrays.fill(season, 0);
    switch (form.trend()) {
      case NONE -> level(form.season(), pass);
      case ADDITIVE, DAMPED -> trend(form.season(), pass);
      case MULTIPLICATIVE, DAMPED_MULTIPLICATIVE -> growth(form.season(), pass);
    }
  }

  private void level(EtsForm.Season kind, EtsPass pass) {
    switch (kind) {
      case NONE -> levelOnly(pass);
      case ADDITIVE -> levelAdditive(pass);
      case MULTIPLICATIVE -> levelMultiplicative(pass);
    }
  }

  private void trend(EtsForm.Season kind, EtsPass pass) {
    switch (kind) {
      case NONE -> trendOnly(pass);
      case ADDITIVE -> trendAdditive(pass);
      case MULTIPLICATIVE -> trendMultiplicative(pass);
    }
  }

  private void growth(EtsForm.Season kind, EtsPass pass) {
    switch (kind) {
      case NONE -> growthOnly(pass);
      case ADDITIVE -> growthAdditive(pass);
      case MULTIPLICATIVE -> growthMultiplicative(pass);
    }
  }

  private void levelOnly(EtsPass p) {
    double toL = 0;
    double sumAlpha = 0;
    for (int i = p.y.length - 1; i >= 0; i--) {
      double q = p.forecast[i];
      double toF = forecast[i];
      double d = p.y[i] - q;
      double toD = p.alpha * toL;
      sumAlpha += d * toL;
      toL = toL + toF - toD;
    }
    level = toL;
    alpha = sumAlpha;
  }

  private void levelAdditive(EtsPass p) {
    double toL = 0;
    double sumAlpha = 0;
    double sumGamma = 0;
    int k = p.y.length % season.length;
    for (int i = p.y.length - 1; i >= 0; i--) {
      k = k == 0 ? season.length - 1 : k - 1;
      double q = p.base[i];
      double s = p.seasonal[i];
      double toS = season[k];
      double toF = forecast[i];
      double d = p.y[i] - s - q;
      double toD = p.alpha * toL + p.gamma * toS;
      sumAlpha += d * toL;
      sumGamma += d * toS;
      toL = toL + toF - toD;
      season[k] = toS + toF - toD;
    }
    level = toL;
    alpha = sumAlpha;
    gamma = sumGamma;
  }

  private void levelMultiplicative(EtsPass p) {
    double toL = 0;
    double sumAlpha = 0;
    double sumGamma = 0;
    int k = p.y.length % season.length;
    for (int i = p.y.length - 1; i >= 0; i--) {
      k = k == 0 ? season.length - 1 : k - 1;
      double q = p.base[i];
      double s = p.seasonal[i];
      double toS = season[k];
      double toF = forecast[i];
      double d = p.y[i] / s - q;
      double toD = p.alpha * toL;
      sumAlpha += d * toL;
      double share = p.y[i] / q;
      sumGamma += (share - s) * toS;
      toL = toL + toF * s - toD - p.gamma * share / q * toS;
      season[k] = (1 - p.gamma) * toS + toF * q - toD * p.y[i] / (s * s);
    }
    level = toL;
    alpha = sumAlpha;
    gamma = sumGamma;
  }

  private void trendOnly(EtsPass p) {
    double toL = 0;
    double toB = 0;
    double sumAlpha = 0;
    double sumBeta = 0;
    double sumPhi = 0;
    for (int i = p.y.length - 1; i >= 0; i--) {
      double q = p.forecast[i];
      double toF = forecast[i];
      double d = p.y[i] - q;
      double toD = p.alpha * toL + p.beta * toB;
      sumAlpha += d * toL;
      sumBeta += d * toB;
      double toQ = toL + toF - toD;
      double toSlope = toB + toQ;
      sumPhi += toSlope * p.trend[i];
      toL = toQ;
      toB = p.phi * toSlope;
    }
    level = toL;
    alpha = sumAlpha;
    growth = toB;
    beta = sumBeta;
    phi = sumPhi;
  }

  private void trendAdditive(EtsPass p) {
    double toL = 0;
    double toB = 0;
    double sumAlpha = 0;
    double sumBeta = 0;
    double sumPhi = 0;
    double sumGamma = 0;
    int k = p.y.length % season.length;
    for (int i = p.y.length - 1; i >= 0; i--) {
      k = k == 0 ? season.length - 1 : k - 1;
      double q = p.base[i];
      double s = p.seasonal[i];
      double toS = season[k];
      double toF = forecast[i];
      double d = p.y[i] - s - q;
      double toD = p.alpha * toL + p.beta * toB + p.gamma * toS;
      sumAlpha += d * toL;
      sumBeta += d * toB;
      sumGamma += d * toS;
      double toQ = toL + toF - toD;
      season[k] = toS + toF - toD;
      double toSlope = toB + toQ;
      sumPhi += toSlope * p.trend[i];
      toL = toQ;
      toB = p.phi * toSlope;
    }
    level = toL;
    alpha = sumAlpha;
    growth = toB;
    beta = sumBeta;
    phi = sumPhi;
    gamma = sumGamma;
  }

  private void trendMultiplicative(EtsPass p) {
    double toL = 0;
    double toB = 0;
    double sumAlpha = 0;
    double sumBeta = 0;
    double sumPhi = 0;
    double sumGamma = 0;
    int k = p.y.length % season.length;
    for (int i = p.y.length - 1; i >= 0; i--) {
      k = k == 0 ? season.length - 1 : k - 1;
      double q = p.base[i];
      double s = p.seasonal[i];
      double toS = season[k];
      double toF = forecast[i];
      double d = p.y[i] / s - q;
      double toD = p.alpha * toL + p.beta * toB;
      sumAlpha += d * toL;
      sumBeta += d * toB;
      double share = p.y[i] / q;
      sumGamma += (share - s) * toS;
      double toQ = toL + toF * s - toD - p.gamma * share / q * toS;
      season[k] = (1 - p.gamma) * toS + toF * q - toD * p.y[i] / (s * s);
      double toSlope = toB + toQ;
      sumPhi += toSlope * p.trend[i];
      toL = toQ;
      toB = p.phi * toSlope;
    }
    level = toL;
    alpha = sumAlpha;
    growth = toB;
    beta = sumBeta;
    phi = sumPhi;
    gamma = sumGamma;
  }

  private void growthOnly(EtsPass p) {
    double toL = 0;
    double toB = 0;
    double sumAlpha = 0;
    double sumBeta = 0;
    double sumPhi = 0;
    for (int i = p.y.length - 1; i >= 0; i--) {
      double q = p.forecast[i];
      double toF = forecast[i];
      double d = p.y[i] - q;
      double b = p.trend[i];
      double factor = Math.pow(b, p.phi);
      double l = q / factor;
      double toD = p.alpha * toL + p.beta * toB / l;
      sumAlpha += d * toL;
      sumBeta += d / l * toB;
      double toQ = toL + toF - toD;
      double toFactor = toB + toQ * l;
      toL = toQ * factor - p.beta * d / (l * l) * toB;
      sumPhi += toFactor * factor * Math.log(b);
      toB = toFactor * p.phi * factor / b;
    }
    level = toL;
    alpha = sumAlpha;
    growth = toB;
    beta = sumBeta;
    phi = sumPhi;
  }

  private void growthAdditive(EtsPass p) {
    double toL = 0;
    double toB = 0;
    double sumAlpha = 0;
    double sumBeta = 0;
    double sumPhi = 0;
    double sumGamma = 0;
    int k = p.y.length % season.length;
    for (int i = p.y.length - 1; i >= 0; i--) {
      k = k == 0 ? season.length - 1 : k - 1;
      double q = p.base[i];
      double s = p.seasonal[i];
      double toS = season[k];
      double toF = forecast[i];
      double d = p.y[i] - s - q;
      double b = p.trend[i];
      double factor = Math.pow(b, p.phi);
      double l = q / factor;
      double toD = p.alpha * toL + p.beta * toB / l + p.gamma * toS;
      sumAlpha += d * toL;
      sumBeta += d / l * toB;
      sumGamma += d * toS;
      double toQ = toL + toF - toD;
      season[k] = toS + toF - toD;
      double toFactor = toB + toQ * l;
      toL = toQ * factor - p.beta * d / (l * l) * toB;
      sumPhi += toFactor * factor * Math.log(b);
      toB = toFactor * p.phi * factor / b;
    }
    level = toL;
    alpha = sumAlpha;
    growth = toB;
    beta = sumBeta;
    phi = sumPhi;
    gamma = sumGamma;
  }

  private void growthMultiplicative(EtsPass p) {
    double toL = 0;
    double toB = 0;
    double sumAlpha = 0;
    double sumBeta = 0;
    double sumPhi = 0;
    double sumGamma = 0;
    int k = p.y.length % season.length;
    for (int i = p.y.length - 1; i >= 0; i--) {
      k = k == 0 ? season.length - 1 : k - 1;
      double q = p.base[i];
      double s = p.seasonal[i];
      double toS = season[k];
      double toF = forecast[i];
      double d = p.y[i] / s - q;
      double b = p.trend[i];
      double factor = Math.pow(b, p.phi);
      double l = q / factor;
      double toD = p.alpha * toL + p.beta * toB / l;
      sumAlpha += d * toL;
      sumBeta += d / l * toB;
      double share = p.y[i] / q;
      sumGamma += (share - s) * toS;
      double toQ = toL + toF * s - toD - p.gamma * share / q * toS;
      season[k] = (1 - p.gamma) * toS + toF * q - toD * p.y[i] / (s * s);
      double toFactor = toB + toQ * l;
      toL = toQ * factor - p.beta * d / (l * l) * toB;
      sumPhi += toFactor * factor * Math.log(b);
      toB = toFactor * p.phi * factor / b;
    }
    level = toL;
    alpha = sumAlpha;
    growth = toB;
    beta = sumBeta;
    phi = sumPhi;
    gamma = sumGamma;
  }
}
