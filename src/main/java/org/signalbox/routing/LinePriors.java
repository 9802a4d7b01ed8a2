package org.signalbox.routing;

import org.signalbox.routing.Shape.Line;

/**
 * What is expected of each forecaster against seasonal naive, after the OWA that the M competitions
 * and their peers give; milliseconds on the reference machine (2 cores).
 */
final class LinePriors {
  private LinePriors() {}

  static Expected of(String engine, Line s) {
    double n = s.count();
    double steps = n * s.length();
    return switch (engine) {
      case "auto" -> new Expected(smooth(s, 0.19), noise(s), 1 + steps * (0.15 + 2 * search(s)));
      case "auto-arima" -> new Expected(smooth(s, 0.11), noise(s), 0.3 + 0.15 * steps);
      case "auto-ces" -> new Expected(smooth(s, 0.11), noise(s), 0.3 + 0.04 * steps);
      case "mstl" -> new Expected(smooth(s, 0.10), noise(s), 0.3 + 0.03 * steps);
      case "auto-ets" -> new Expected(smooth(s, 0.15), noise(s), 0.3 + steps * search(s));
      case "theta" -> new Expected(smooth(s, 0.12), noise(s), 0.1 + 0.0012 * steps);
      case "dotm" -> new Expected(smooth(s, 0.16), noise(s), 0.3 + 0.006 * steps);
      case "seasonal-naive" -> new Expected(0, 0.02, 0.05 + 0.00005 * steps);
      case "drift" ->
          new Expected(0.10 * s.trend() - 0.35 * s.strength(), noise(s), 0.05 + 0.00005 * steps);
      case "xgboost-lags" -> new Expected(lags(s), 1.3 * noise(s), 10 + 5 * n + 0.1 * steps);
      case "smollm2-digits" ->
          new Expected(
              -0.25 - 0.01 * Math.min(40, s.horizon()),
              0.25,
              600 + n * (Math.min(s.length(), 200) * 4.0 + s.horizon() * 40.0));
      default -> Expected.neutral();
    };
  }

  /** Smoothing gains where trend moves under the season, and loses with very short histories. */
  private static double smooth(Line s, double gain) {
    double enough = Math.min(1, s.length() / Math.max(8.0, 2.5 * s.season()));
    return enough * (gain + 0.25 * s.trend() * s.strength() + 0.05 * s.trend());
  }

  /** Milliseconds an observation to search the forms, of which a season allows many more. */
  private static double search(Line s) {
    return s.season() > 1 ? 0.005 + 0.0025 * Math.min(s.season(), 24) : 0.004;
  }

  private static double lags(Line s) {
    double steps = (double) s.length() * Math.min(20, s.count());
    return -0.05 + Expected.learned(0.28, steps, 1500) - 0.05 * s.trend();
  }

  private static double noise(Line s) {
    return Math.min(0.3, 0.06 + 0.6 / Math.sqrt(Math.max(4, s.length() * Math.sqrt(s.count()))));
  }
}
