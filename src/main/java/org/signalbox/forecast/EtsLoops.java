package org.signalbox.forecast;

/**
 * The recursions of exponential smoothing (Hyndman et al. 2008, table 2.2), one loop for each
 * combination of trend and season; the error's kind does not change the path of the states once the
 * observation is known. In all of them {@code q} is level and trend together, {@code d} is what the
 * seasonally adjusted observation adds to it, and the season is a ring, never shifted. What {@link
 * EtsAdjoint} needs on its way back is left in the pass.
 */
final class EtsLoops {
  private EtsLoops() {}

  /** Fills {@code pass.forecast} and moves its states to the end of the series. */
  static void run(EtsForm form, EtsPass pass) {
    switch (form.trend()) {
      case NONE -> level(form.season(), pass);
      case ADDITIVE, DAMPED -> trend(form.season(), pass);
      case MULTIPLICATIVE, DAMPED_MULTIPLICATIVE -> growth(form.season(), pass);
    }
  }

  private static void level(EtsForm.Season season, EtsPass pass) {
    switch (season) {
      case NONE -> levelOnly(pass);
      case ADDITIVE -> levelAdditive(pass);
      case MULTIPLICATIVE -> levelMultiplicative(pass);
    }
  }

  private static void trend(EtsForm.Season season, EtsPass pass) {
    switch (season) {
      case NONE -> trendOnly(pass);
      case ADDITIVE -> trendAdditive(pass);
      case MULTIPLICATIVE -> trendMultiplicative(pass);
    }
  }

  private static void growth(EtsForm.Season season, EtsPass pass) {
    switch (season) {
      case NONE -> growthOnly(pass);
      case ADDITIVE -> growthAdditive(pass);
      case MULTIPLICATIVE -> growthMultiplicative(pass);
    }
  }

  private static void levelOnly(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double alpha = p.alpha;
    double l = p.level;
    for (int i = 0; i < y.length; i++) {
      f[i] = l;
      l += alpha * (y[i] - l);
    }
    p.level = l;
  }

  private static void levelAdditive(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double alpha = p.alpha;
    double gamma = p.gamma;
    double l = p.level;
    for (int i = 0, k = 0; i < y.length; i++) {
      double season = s[k];
      double d = y[i] - season - l;
      f[i] = l + season;
      p.base[i] = l;
      p.seasonal[i] = season;
      l += alpha * d;
      s[k] = season + gamma * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
  }

  private static void levelMultiplicative(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double alpha = p.alpha;
    double gamma = p.gamma;
    double l = p.level;
    for (int i = 0, k = 0; i < y.length; i++) {
      double season = s[k];
      f[i] = l * season;
      p.base[i] = l;
      p.seasonal[i] = season;
      s[k] = season + gamma * (y[i] / l - season);
      l += alpha * (y[i] / season - l);
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
  }

  private static void trendOnly(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double alpha = p.alpha;
    double beta = p.beta;
    double phi = p.phi;
    double l = p.level;
    double b = p.growth;
    for (int i = 0; i < y.length; i++) {
      double slope = phi * b;
      p.trend[i] = b;
      double q = l + slope;
      double d = y[i] - q;
      f[i] = q;
      l = q + alpha * d;
      b = slope + beta * d;
    }
    p.level = l;
    p.growth = b;
  }

  private static void trendAdditive(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double alpha = p.alpha;
    double beta = p.beta;
    double gamma = p.gamma;
    double phi = p.phi;
    double l = p.level;
    double b = p.growth;
    for (int i = 0, k = 0; i < y.length; i++) {
      double slope = phi * b;
      p.trend[i] = b;
      double q = l + slope;
      double season = s[k];
      double d = y[i] - season - q;
      f[i] = q + season;
      p.base[i] = q;
      p.seasonal[i] = season;
      l = q + alpha * d;
      b = slope + beta * d;
      s[k] = season + gamma * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
    p.growth = b;
  }

  private static void trendMultiplicative(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double alpha = p.alpha;
    double beta = p.beta;
    double gamma = p.gamma;
    double phi = p.phi;
    double l = p.level;
    double b = p.growth;
    for (int i = 0, k = 0; i < y.length; i++) {
      double season = s[k];
      double slope = phi * b;
      p.trend[i] = b;
      double q = l + slope;
      double d = y[i] / season - q;
      f[i] = q * season;
      p.base[i] = q;
      p.seasonal[i] = season;
      s[k] = season + gamma * (y[i] / q - season);
      l = q + alpha * d;
      b = slope + beta * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
    p.growth = b;
  }

  private static void growthOnly(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double alpha = p.alpha;
    double beta = p.beta;
    double phi = p.phi;
    double l = p.level;
    double b = p.growth;
    for (int i = 0; i < y.length; i++) {
      double factor = power(b, phi);
      p.trend[i] = b;
      double q = l * factor;
      double d = y[i] - q;
      f[i] = q;
      b = factor + beta * d / l;
      l = q + alpha * d;
    }
    p.level = l;
    p.growth = b;
  }

  private static void growthAdditive(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double alpha = p.alpha;
    double beta = p.beta;
    double gamma = p.gamma;
    double phi = p.phi;
    double l = p.level;
    double b = p.growth;
    for (int i = 0, k = 0; i < y.length; i++) {
      double factor = power(b, phi);
      p.trend[i] = b;
      double q = l * factor;
      double season = s[k];
      double d = y[i] - season - q;
      f[i] = q + season;
      p.base[i] = q;
      p.seasonal[i] = season;
      b = factor + beta * d / l;
      l = q + alpha * d;
      s[k] = season + gamma * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
    p.growth = b;
  }

  private static void growthMultiplicative(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double alpha = p.alpha;
    double beta = p.beta;
    double gamma = p.gamma;
    double phi = p.phi;
    double l = p.level;
    double b = p.growth;
    for (int i = 0, k = 0; i < y.length; i++) {
      double season = s[k];
      double factor = power(b, phi);
      p.trend[i] = b;
      double q = l * factor;
      double d = y[i] / season - q;
      f[i] = q * season;
      p.base[i] = q;
      p.seasonal[i] = season;
      s[k] = season + gamma * (y[i] / q - season);
      b = factor + beta * d / l;
      l = q + alpha * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
    p.growth = b;
  }

  /** A growth factor below zero has no real power; the NaN makes the candidate lose. */
  private static double power(double base, double exponent) {
    return exponent == 1 && base >= 0 ? base : Math.pow(base, base < 0 ? 0.5 : exponent);
  }
}
