package org.signalbox.forecast;

/**
 * Whether a series has its season: the autocorrelation at that lag against the 90 % limit of
 * Bartlett's formula (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, section 2; also
 * R's {@code thetaf}).
 */
final class SeasonTest {
  private static final double LIMIT = 1.6448536269514722;

  private SeasonTest() {}

  static boolean passes(History history) {
    int m = history.season();
    if (m < 2 || history.length() <= 2 * m || history.constant()) {
      return false;
    }
    double[] r = Autocorrelation.of(history.y(), m);
    double sum = 0;
    for (int lag = 1; lag < m; lag++) {
      sum += r[lag] * r[lag];
    }
    return Math.abs(r[m]) > LIMIT * Math.sqrt((1 + 2 * sum) / history.length());
  }
}
