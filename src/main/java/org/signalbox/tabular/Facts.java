package org.signalbox.tabular;

import java.util.List;
import java.util.Optional;

/**
 * How a kept model came about.
 *
 * @param source name of the table it was learned from
 * @param rows how many known rows taught it
 * @param seed of everything random
 * @param quality what a race measured on held-out rows; empty where none was run
 * @param drives mean absolute contribution of each column, in the model's own unit, largest first;
 *     empty when not computed
 */
public record Facts(
    String source, int rows, long seed, Optional<Score> quality, List<Drive> drives) {
  public Facts {
    drives = List.copyOf(drives);
  }

  /**
   * A figure of quality with its 95 % interval.
   *
   * @param metric as screens write it, such as "AUC"
   */
  public record Score(String metric, double value, double low, double high) {}

  /** How much a column moves predictions. */
  public record Drive(String column, double weight) {}

  public Facts withDrives(List<Drive> found) {
    return new Facts(source, rows, seed, quality, found);
  }
}
