package org.signalbox.routing;

import org.signalbox.routing.Shape.Rows;

/**
 * What is expected of each table engine; milliseconds on the reference machine (2 cores). Quality
 * follows the mean of cross-validated races on 17 public tables of 13 to 5,000 rows; above that,
 * the lead of trees in Grinsztajn et al. 2022.
 */
final class RowPriors {
  private RowPriors() {}

  static Expected of(String engine, Rows s) {
    double cells = (double) s.rows() * s.features();
    double sides = s.classes() > 2 ? s.classes() : 1;
    return switch (engine) {
      case "xgboost" ->
          new Expected(
              Expected.learned(0.74, s.rows(), 180),
              noise(s),
              40 + 60 * sides + 0.0065 * cells * Math.sqrt(sides));
      case "random-forest" ->
          new Expected(
              Expected.learned(0.68, s.rows(), 130), noise(s), 25 + 0.0005 * cells * log(s.rows()));
      case "linear" ->
          new Expected(
              Expected.learned(0.52, s.rows(), 20), 1.2 * noise(s), 1 + 0.0003 * cells * sides);
      case "tree" ->
          new Expected(
              Expected.learned(0.48, s.rows(), 60), noise(s), 2 + 0.001 * cells * log(s.classes()));
      case "knn" ->
          new Expected(
              Expected.learned(0.5, s.rows(), 150),
              1.2 * noise(s),
              2 + 0.000002 * cells * Math.min(s.rows(), 20_000));
      case "xgboost-tuned" -> new Expected(Expected.learned(0.75, s.rows(), 150), noise(s), 5000);
      case "blend" -> new Expected(Expected.learned(0.77, s.rows(), 90), noise(s), 8000);
      case "baseline-table" -> new Expected(0, 0.01, 0.1 + 0.0001 * s.rows());
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
