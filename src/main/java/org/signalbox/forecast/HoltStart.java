package org.signalbox.forecast;

import java.util.Arrays;

/**
 * What a smoothing begins with.
 *
 * @param level before the first value
 * @param trend before the first value
 * @param season of the first value and those after it; a single 0 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record HoltStart(double level, double trend, double[] season) {
  private static final int FIRST = 10;
  private static final double[] NONE = {0};

  /** By a line through the first values, without a trend, and by the median step. */
  static HoltStart[] of(double[] z) {
    double[] steps = new double[z.length - 1];
    Arrays.setAll(steps, i -> z[i + 1] - z[i]);
    Arrays.sort(steps);
    double median = Outlook.quantile(steps, 0.5);
    return new HoltStart[] {
      along(Line.through(z, Math.clamp(z.length / 2, 3, FIRST)), NONE),
      new HoltStart(z[0], 0, NONE),
      new HoltStart(z[0] - median, median, NONE)
    };
  }

  /** With the mean season by a line and without a trend, and by the line without a season. */
  static HoltStart[] of(double[] z, int m) {
    double[] season = ClassicalDecomposition.of(z, m, EtsForm.Season.ADDITIVE).figure();
    double[] rest = new double[z.length];
    Arrays.setAll(rest, i -> z[i] - season[i % m]);
    int first = Math.min(Math.max(FIRST, 2 * m), z.length / 2 + 1);
    Line line = Line.through(rest, first);
    double level = Arrays.stream(rest, 0, m).average().orElseThrow();
    return new HoltStart[] {
      along(line, season), new HoltStart(level, 0, season), along(line, new double[m])
    };
  }

  private static HoltStart along(Line line, double[] season) {
    return new HoltStart(line.intercept(), line.slope(), season);
  }
}
