package org.signalbox.forecast;

/**
 * Missing observations, filled along a straight line between their neighbours, on the seasonally
 * adjusted series where the season is known; a gap at an end takes the nearest value.
 */
final class Gaps {
  private Gaps() {}

  static double[] filled(double[] values, int m) {
    double[] plain = line(values);
    if (m < 2 || values.length < 3 * m) {
      return plain;
    }
    var parts = ClassicalDecomposition.of(plain, m, EtsForm.Season.ADDITIVE);
    double[] adjusted = parts.adjusted(values);
    double[] whole = line(adjusted);
    double[] out = values.clone();
    for (int i = 0; i < out.length; i++) {
      if (!Double.isFinite(out[i])) {
        out[i] = parts.seasoned(whole[i], i);
      }
    }
    return out;
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
