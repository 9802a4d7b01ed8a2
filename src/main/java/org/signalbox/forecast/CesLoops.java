package org.signalbox.forecast;

import java.util.Arrays;

/**
 * The recursions of complex exponential smoothing, one loop a form (Svetunkov, Kourentzes and Ord
 * 2022, "Complex exponential smoothing", equations 13, 19 and 20).
 */
final class CesLoops {
  private static final double FIRST_SHARE = 1.1;

  private CesLoops() {}

  /** Runs through the series; the states end where it ends and the forecasts are filled. */
  static void forward(CesForm form, CesPass pass) {
    run(form, pass, 0, 1);
  }

  /**
   * Finds initial states by running to the end, back and so on: forecasts beyond one end begin the
   * next run (section 3.4 of the paper; what StatsForecast calls backfit).
   */
  static void backcast(CesForm form, CesPass pass) {
    run(form, pass, 0, 1);
    beyond(form, pass);
    pass.turn();
    run(form, pass, pass.y.length - 1, -1);
    beyond(form, pass);
    pass.turn();
  }

  private static void run(CesForm form, CesPass pass, int from, int step) {
    switch (form) {
      case NONE -> none(pass, from, step);
      case SIMPLE -> simple(pass, from, step);
      case PARTIAL -> partial(pass, from, step);
      case FULL -> full(pass, from, step);
    }
  }

  /** One season more without errors, of which level and potential keep the first step. */
  private static void beyond(CesForm form, CesPass p) {
    step(form, p, 0);
    double level = p.level;
    double potential = p.potential;
    for (int k = 1; k < p.season.length; k++) {
      step(form, p, k);
    }
    p.level = level;
    p.potential = potential;
  }

  /**
   * The forecast of the next observation; the states then take it as if it had come true.
   *
   * @param k the observation's place in the rings
   */
  static double step(CesForm form, CesPass p, int k) {
    double forecast =
        switch (form) {
          case NONE -> p.level;
          case SIMPLE -> p.season[k];
          case PARTIAL, FULL -> p.level + p.season[k];
        };
    if (form != CesForm.SIMPLE) {
      double level = p.level;
      p.level = level - (1 - p.weights[1]) * p.potential;
      p.potential = level + (1 - p.weights[0]) * p.potential;
    }
    if (form == CesForm.SIMPLE || form == CesForm.FULL) {
      int w = form == CesForm.FULL ? 2 : 0;
      double s = p.season[k];
      p.season[k] = s - (1 - p.weights[w + 1]) * p.shade[k];
      p.shade[k] = s + (1 - p.weights[w]) * p.shade[k];
    }
    return forecast;
  }

  private static void none(CesPass p, int from, int step) {
    double a0 = p.weights[0];
    double a1 = p.weights[1];
    double l = p.level;
    double c = p.potential;
    for (int t = 0, i = from; t < p.y.length; t++, i += step) {
      double e = p.y[i] - l;
      p.forecast[i] = l;
      double next = l - (1 - a1) * c + (a0 - a1) * e;
      c = l + (1 - a0) * c + (a0 + a1) * e;
      l = next;
    }
    p.level = l;
    p.potential = c;
  }

  private static void simple(CesPass p, int from, int step) {
    double a0 = p.weights[0];
    double a1 = p.weights[1];
    double[] season = p.season;
    double[] shade = p.shade;
    for (int t = 0, i = from, k = 0; t < p.y.length; t++, i += step) {
      double s = season[k];
      double c = shade[k];
      double e = p.y[i] - s;
      p.forecast[i] = s;
      season[k] = s - (1 - a1) * c + (a0 - a1) * e;
      shade[k] = s + (1 - a0) * c + (a0 + a1) * e;
      k = k + 1 == season.length ? 0 : k + 1;
    }
  }

  private static void partial(CesPass p, int from, int step) {
    double a0 = p.weights[0];
    double a1 = p.weights[1];
    double b = p.weights[2];
    double[] season = p.season;
    double l = p.level;
    double c = p.potential;
    for (int t = 0, i = from, k = 0; t < p.y.length; t++, i += step) {
      double s = season[k];
      double e = p.y[i] - l - s;
      p.forecast[i] = l + s;
      p.seasonal[i] = s;
      double next = l - (1 - a1) * c + (a0 - a1) * e;
      c = l + (1 - a0) * c + (a0 + a1) * e;
      l = next;
      season[k] = s + b * e;
      k = k + 1 == season.length ? 0 : k + 1;
    }
    p.level = l;
    p.potential = c;
  }

  private static void full(CesPass p, int from, int step) {
    double a0 = p.weights[0];
    double a1 = p.weights[1];
    double b0 = p.weights[2];
    double b1 = p.weights[3];
    double[] season = p.season;
    double[] shade = p.shade;
    double l = p.level;
    double c = p.potential;
    for (int t = 0, i = from, k = 0; t < p.y.length; t++, i += step) {
      double s = season[k];
      double d = shade[k];
      double e = p.y[i] - l - s;
      p.forecast[i] = l + s;
      p.seasonal[i] = s;
      double next = l - (1 - a1) * c + (a0 - a1) * e;
      c = l + (1 - a0) * c + (a0 + a1) * e;
      l = next;
      season[k] = s - (1 - b1) * d + (b0 - b1) * e;
      shade[k] = s + (1 - b0) * d + (b0 + b1) * e;
      k = k + 1 == season.length ? 0 : k + 1;
    }
    p.level = l;
    p.potential = c;
  }

  /** First guesses of the states, as StatsForecast makes them. */
  static void begin(CesForm form, CesPass p) {
    int m = p.season.length;
    switch (form) {
      case NONE -> p.level = Arrays.stream(p.y, 0, Math.min(10, p.y.length)).average().orElse(0);
      case SIMPLE -> System.arraycopy(p.y, 0, p.season, 0, m);
      case PARTIAL, FULL -> {
        p.level = Arrays.stream(p.y, 0, m).average().orElse(0);
        var parts = ClassicalDecomposition.of(p.y, m, EtsForm.Season.ADDITIVE);
        System.arraycopy(parts.figure(), 0, p.season, 0, m);
      }
    }
    p.potential = p.level / FIRST_SHARE;
    Arrays.setAll(p.shade, k -> p.season[k] / FIRST_SHARE);
  }
}
