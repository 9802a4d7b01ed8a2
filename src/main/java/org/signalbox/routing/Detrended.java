package org.signalbox.routing;

import java.util.Arrays;

/** A series less its trend; a gap counts as no departure from it. */
final class Detrended {
  private Detrended() {}

  /**
   * Less a centred moving average over one season, which costs half a season at each end; less a
   * straight line when the series is shorter than three seasons.
   */
  static double[] of(double[] values, int season) {
    int half = Math.max(1, season / 2);
    return centred(values.length >= 3 * season ? averaged(values, half) : levelled(values));
  }

  private static double[] averaged(double[] values, int half) {
    double[] rest = new double[values.length - 2 * half];
    double sum = 0;
    int known = 0;
    for (int i = 0; i < values.length; i++) {
      boolean there = !Double.isNaN(values[i]);
      sum += there ? values[i] : 0;
      known += there ? 1 : 0;
      int out = i - 2 * half - 1;
      if (out >= 0 && !Double.isNaN(values[out])) {
        sum -= values[out];
        known--;
      }
      if (i >= 2 * half) {
        double centre = values[i - half];
        rest[i - 2 * half] = Double.isNaN(centre) ? 0 : centre - sum / known;
      }
    }
    return rest;
  }

  /** Less the least squares line. */
  private static double[] levelled(double[] values) {
    double n = 0;
    double meanX = 0;
    double meanY = 0;
    double cross = 0;
    double spread = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        n++;
        double dx = i - meanX;
        meanX += dx / n;
        meanY += (values[i] - meanY) / n;
        cross += dx * (values[i] - meanY);
        spread += dx * (i - meanX);
      }
    }
    double slope = spread == 0 ? 0 : cross / spread;
    double[] rest = new double[values.length];
    for (int i = 0; i < rest.length; i++) {
      double line = meanY + slope * (i - meanX);
      rest[i] = Double.isNaN(values[i]) ? 0 : values[i] - line;
    }
    return rest;
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> v - mean).toArray();
  }
}
