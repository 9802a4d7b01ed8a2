package org.signalbox.forecast;

import java.util.Arrays;

/**
 * Missing observations, filled along a straight line between their neighbours, on the series
 * without its season where one is known (R's {@code na.interp}); a gap at an end takes the nearest
 * value. What would so leave the range of the series by half of it is filled without the season.
 */
final class Gaps {
  private static final int WINDOW = 11;
  private static final double BEYOND = 0.5;

  private Gaps() {}

  /**
   * All values, those that are not finite filled.
   *
   * @param m observations in a season, 1 without
   */
  static double[] filled(double[] values, int m) {
    double[] plain = line(values);
    if (m < 2 || values.length <= 2 * m) {
      return plain;
    }
    double[] start = plain;
    if (values.length >= 3 * m) {
      var parts = ClassicalDecomposition.of(plain, m, EtsForm.Season.ADDITIVE);
      double[] figure = new double[values.length];
      Arrays.setAll(figure, i -> parts.figure()[i % m]);
      start = along(values, figure);
    }
    double[] season = Stl.of(start, StlSettings.windowed(m, WINDOW).robust()).season();
    double[] out = along(values, season);
    return within(out, plain) ? out : plain;
  }

  /** Fills the values without a season and puts it back. */
  private static double[] along(double[] values, double[] season) {
    double[] adjusted = new double[values.length];
    Arrays.setAll(adjusted, i -> values[i] - season[i]);
    double[] whole = line(adjusted);
    Arrays.setAll(whole, i -> Double.isFinite(values[i]) ? values[i] : whole[i] + season[i]);
    return whole;
  }

  private static boolean within(double[] filled, double[] plain) {
    double low = Arrays.stream(plain).min().orElse(0);
    double high = Arrays.stream(plain).max().orElse(0);
    double more = BEYOND * (high - low);
    return Arrays.stream(filled).allMatch(v -> v >= low - more && v <= high + more);
  }

  private static double[] line(double[] values) {
    double[] out = values.clone();
    int before = -1;
    for (int i = 0; i <= out.length; i++) {
      if (i == out.length || Double.isFinite(out[i])) {
        bridge(out, before, i);
        before = i;
      }
    }
    return out;
  }

  /** Fills what lies between two known positions; -1 and the length stand for no neighbour. */
  private static void bridge(double[] out, int before, int after) {
    for (int i = before + 1; i < after; i++) {
      if (before < 0) {
        out[i] = after < out.length ? out[after] : Double.NaN;
      } else if (after == out.length) {
        out[i] = out[before];
      } else {
        double share = (double) (i - before) / (after - before);
        out[i] = out[before] + share * (out[after] - out[before]);
      }
    }
  }
}
