package org.signalbox.forecast;

/**
 * Whether a seasonal difference is needed: the share of the detrended variance that the season
 * explains (Wang, Smith and Hyndman 2006; limit and windows of R's {@code nsdiffs}).
 */
final class SeasonalStrength {
  private static final double LIMIT = 0.64;
  private static final int WINDOW = 11;

  private SeasonalStrength() {}

  static int differences(double[] y, int m) {
    if (m < 2 || y.length <= 2 * m || Kpss.constant(y)) {
      return 0;
    }
    return Stl.of(y, StlSettings.windowed(m, WINDOW)).seasonalStrength() > LIMIT ? 1 : 0;
  }
}
