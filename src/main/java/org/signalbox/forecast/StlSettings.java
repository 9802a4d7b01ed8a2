package org.signalbox.forecast;

/**
 * How {@link Stl} looks at a series.
 *
 * @param season observations in a season, at least 2
 * @param cycle smooths each position of the season from year to year
 * @param trend smooths what is left of the season
 * @param passes of the inner loop
 * @param rounds of the outer loop, which weighs outliers down; 0 takes every observation in full
 */
record StlSettings(int season, Loess cycle, Loess trend, int passes, int rounds) {
  /** A span longer than any series: the season is the same every time. */
  private static final int ALWAYS = Integer.MAX_VALUE / 2 * 2 - 1;

  private static final double TREND = 1.5;

  StlSettings {
    if (season < 2 || passes < 1 || rounds < 0) {
      throw new IllegalArgumentException("season " + season + ", passes " + passes);
    }
  }

  /** A season that never changes (R's {@code s.window = "periodic"}). */
  static StlSettings periodic(int season) {
    Loess trend = Loess.of(TREND * season, 1);
    return new StlSettings(season, new Loess(ALWAYS, 0, 1), trend, 2, 0);
  }

  /** A season that changes over {@code window} cycles (an odd number, 7 or more). */
  static StlSettings windowed(int season, int window) {
    Loess trend = Loess.of(TREND * season / (1 - TREND / window), 1);
    return new StlSettings(season, Loess.of(window, 0), trend, 2, 0);
  }

  /** The same, hardly moved by outliers (R's {@code robust = TRUE}). */
  StlSettings robust() {
    return new StlSettings(season, cycle, trend, 1, 15);
  }

  boolean unchanging() {
    return cycle.span() == ALWAYS;
  }

  Loess lowPass() {
    return Loess.of(season, 1);
  }
}
