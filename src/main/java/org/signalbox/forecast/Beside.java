package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Regressor;
import org.signalbox.task.Series;

/** Which regressors of a series can be learned from, and what they will be. */
final class Beside {
  private Beside() {}

  /** Those with a value in the history and at each of the next {@code horizon} steps. */
  static List<Regressor> usable(Series series, int horizon) {
    return series.regressors().stream()
        .filter(r -> Arrays.stream(r.values(), 0, known(series, r)).anyMatch(Double::isFinite))
        .filter(r -> reaches(r, series.length(), horizon))
        .toList();
  }

  private static int known(Series series, Regressor regressor) {
    return Math.min(series.length(), regressor.values().length);
  }

  private static boolean reaches(Regressor regressor, int from, int horizon) {
    return regressor.values().length >= from + horizon
        && Arrays.stream(regressor.values(), from, from + horizon).allMatch(Double::isFinite);
  }

  /**
   * What the named regressors will be, one array of {@code horizon} values each; empty when one of
   * them does not reach that far.
   */
  static Optional<double[][]> ahead(Series series, List<String> names, int horizon) {
    int from = series.length();
    List<Regressor> found =
        series.regressors().stream()
            .filter(r -> names.contains(r.name()) && reaches(r, from, horizon))
            .toList();
    return found.size() < names.size()
        ? Optional.empty()
        : Optional.of(
            found.stream()
                .map(r -> Arrays.copyOfRange(r.values(), from, from + horizon))
                .toArray(double[][]::new));
  }
}
