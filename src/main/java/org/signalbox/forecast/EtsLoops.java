package org.signalbox.forecast;

/**
 * The recursions of exponential smoothing (Hyndman et al. 2008, table 2.2), one loop for each
 * combination of trend and season; the error's kind does not change the path of the states once the
 * observation is known. In all of them {@code q} is level and trend together, {@code d} is what the
 * seasonally adjusted observation adds to it, and the season is a ring, never shifted.
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
    double a = p.alpha;
    double l = p.level;
    for (int i = 0; i < y.length; i++) {
      f[i] = l;
      l += a * (y[i] - l);
    }
    p.level = l;
  }

  private static void levelAdditive(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double a = p.alpha;
    double g = p.gamma;
    double l = p.level;
    for (int i = 0, k = 0; i < y.length; i++) {
      double d = y[i] - s[k] - l;
      f[i] = l + s[k];
      l += a * d;
      s[k] += g * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
  }

  private static void levelMultiplicative(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double a = p.alpha;
    double g = p.gamma;
    double l = p.level;
    for (int i = 0, k = 0; i < y.length; i++) {
      double season = s[k];
      f[i] = l * season;
      s[k] = season + g * (y[i] / l - season);
      l += a * (y[i] / season - l);
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
  }

  private static void trendOnly(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double l = p.level;
    double b = p.growth;
    for (int i = 0; i < y.length; i++) {
      double slope = p.phi * b;
      double q = l + slope;
      double d = y[i] - q;
      f[i] = q;
      l = q + p.alpha * d;
      b = slope + p.beta * d;
    }
    p.level = l;
    p.growth = b;
  }

  private static void trendAdditive(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double l = p.level;
    double b = p.growth;
    for (int i = 0, k = 0; i < y.length; i++) {
      double slope = p.phi * b;
      double q = l + slope;
      double d = y[i] - s[k] - q;
      f[i] = q + s[k];
      l = q + p.alpha * d;
      b = slope + p.beta * d;
      s[k] += p.gamma * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
    p.growth = b;
  }

  private static void trendMultiplicative(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double l = p.level;
    double b = p.growth;
    for (int i = 0, k = 0; i < y.length; i++) {
      double season = s[k];
      double slope = p.phi * b;
      double q = l + slope;
      double d = y[i] / season - q;
      f[i] = q * season;
      s[k] = season + p.gamma * (y[i] / q - season);
      l = q + p.alpha * d;
      b = slope + p.beta * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
    p.growth = b;
  }

  private static void growthOnly(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double l = p.level;
    double b = p.growth;
    for (int i = 0; i < y.length; i++) {
      double factor = power(b, p.phi);
      double q = l * factor;
      double d = y[i] - q;
      f[i] = q;
      b = factor + p.beta * d / l;
      l = q + p.alpha * d;
    }
    p.level = l;
    p.growth = b;
  }

  private static void growthAdditive(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double l = p.level;
    double b = p.growth;
    for (int i = 0, k = 0; i < y.length; i++) {
      double factor = power(b, p.phi);
      double q = l * factor;
      double d = y[i] - s[k] - q;
      f[i] = q + s[k];
      b = factor + p.beta * d / l;
      l = q + p.alpha * d;
      s[k] += p.gamma * d;
      k = k + 1 == s.length ? 0 : k + 1;
    }
    p.level = l;
    p.growth = b;
  }

  private static void growthMultiplicative(EtsPass p) {
    double[] y = p.y;
    double[] f = p.forecast;
    double[] s = p.season;
    double l = p.level;
    double b = p.growth;
    for (int i = 0, k = 0; i < y.length; i++) {
      double season = s[k];
      double factor = power(b, p.phi);
      double q = l * factor;
      double d = y[i] / season - q;
      f[i] = q * season;
      s[k] = season + p.gamma * (y[i] / q - season);
      b = factor + p.beta * d / l;
      l = q + p.alpha * d;
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
