package org.signalbox.routing;

import org.signalbox.routing.Shape.Rows;

/** What is expected of each table engine; milliseconds on the reference machine (2 cores). */
final class RowPriors {
  private RowPriors() {}

  static Expected of(String engine, Rows s) {
    double cells = (double) s.rows() * s.features();
    double sides = s.classes() > 2 ? s.classes() : 1;
    return switch (engine) {
      case "xgboost" ->
          new Expected(
              Expected.learned(0.78, s.rows(), 220),
              noise(s),
              60 + 25 * sides + 0.004 * cells * sides);
      case "random-forest" ->
          new Expected(
              Expected.learned(0.72, s.rows(), 150), noise(s), 40 + 0.012 * cells * log(s.rows()));
      case "linear" ->
          new Expected(
              Expected.learned(0.60, s.rows(), 60), 1.2 * noise(s), 15 + 0.003 * cells * sides);
      case "baseline-table" -> new Expected(0, 0.01, 0.5 + 0.0001 * s.rows());
      case "smollm2-rows" ->
          new Expected(s.rows() <= 32 ? 0.15 : 0.05, 0.12, 600 + 48 * (40 + 7.0 * s.features()));
      default -> Expected.neutral();
    };
  }

  /** Few rows make every figure uncertain. */
  private static double noise(Rows s) {
    return Math.min(0.3, 0.05 + 1.2 / Math.sqrt(Math.max(1, s.rows())));
  }

  private static double log(double rows) {
    return Math.log(2 + rows) / Math.log(2);
  }
}
