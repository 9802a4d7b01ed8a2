package org.signalbox.forecast;

import java.util.Arrays;
import org.signalbox.forecast.EtsForm.Season;
import org.signalbox.forecast.EtsForm.Trend;

/**
 * First guesses of the initial states: the season from a classical decomposition, or from a line
 * and one wave where the series is short, level and trend from a regression on the first
 * observations (Hyndman et al. 2008, section 2.6.1, as R's {@code ets} does it).
 *
 * @param season by position, empty without a season
 */
record EtsStart(double level, double growth, double[] season) {
  private static final double SMALLEST_FACTOR = 1e-2;

  static EtsStart of(double[] y, int m, EtsForm form) {
    if (!form.seasonal()) {
      return fromAdjusted(y, Math.min(10, y.length), form.trend(), new double[0]);
    }
    double[] pattern = pattern(y, m, form.season());
    boolean multiply = form.season() == Season.MULTIPLICATIVE;
    double[] adjusted = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      adjusted[i] = multiply ? y[i] / Math.max(pattern[i], SMALLEST_FACTOR) : y[i] - pattern[i];
    }
    double[] season = Arrays.copyOf(pattern, m);
    centre(season, multiply);
    int first = Math.min(Math.max(10, 2 * m), y.length);
    return fromAdjusted(adjusted, first, form.trend(), season);
  }

  /** The seasonal part of each observation. */
  private static double[] pattern(double[] y, int m, Season kind) {
    double[] out = new double[y.length];
    if (y.length >= 3 * m) {
      double[] figure = ClassicalDecomposition.of(y, m, kind).figure();
      Arrays.setAll(out, i -> figure[i % m]);
    } else {
      Line line = Wave.trend(y, m);
      boolean multiply = kind == Season.MULTIPLICATIVE;
      Arrays.setAll(out, i -> multiply ? y[i] / line.at(i + 1) : y[i] - line.at(i + 1));
    }
    return out;
  }

  private static void centre(double[] season, boolean multiply) {
    if (multiply) {
      for (int k = 0; k < season.length; k++) {
        season[k] = Math.max(season[k], SMALLEST_FACTOR);
      }
    }
    double mean = Arrays.stream(season).sum() / season.length;
    for (int k = 0; k < season.length; k++) {
      season[k] = multiply ? season[k] / mean : season[k] - mean;
    }
  }

  private static EtsStart fromAdjusted(double[] y, int first, Trend trend, double[] season) {
    if (trend == Trend.NONE) {
      return new EtsStart(Arrays.stream(y, 0, first).sum() / first, 0, season);
    }
    Line line = Line.through(y, first);
    if (!trend.multiplicative()) {
      double start = line.intercept();
      boolean nought = Math.abs(start + line.slope()) < 1e-8;
      return new EtsStart(
          nought ? start * 1.001 : start, line.slope() * (nought ? 0.999 : 1), season);
    }
    double fitted = line.at(1);
    double ratio = line.at(2) / fitted;
    if (!(fitted > 1e-8 && ratio > 1e-8 && ratio < 1e10)) {
      double level = Math.max(y[0], 1e-3);
      return new EtsStart(level, Math.max(y[Math.min(1, y.length - 1)] / level, 1e-3), season);
    }
    return new EtsStart(fitted / ratio, ratio, season);
  }
}
