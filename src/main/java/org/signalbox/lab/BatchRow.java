package org.signalbox.lab;

import java.util.Optional;
import java.util.OptionalDouble;
import org.signalbox.task.Problem;

/**
 * What came of one file of a folder.
 *
 * @param file its name
 * @param sha256 of its bytes, so that a changed file is raced again
 * @param problemType in the field's terms; {@code none} where nothing was recognised
 * @param engine id of the one that the router chose; empty when it asks instead
 * @param shown empty where nothing could be scored
 * @param wallMillis of the routed engine, start to end
 * @param joules that it took
 * @param regret what the route lost against the best engine, in points; only after a whole race
 * @param problem why there is nothing to show
 */
public record BatchRow(
    String file,
    String sha256,
    String problemType,
    String engine,
    Optional<Shown> shown,
    OptionalDouble wallMillis,
    OptionalDouble joules,
    OptionalDouble regret,
    Optional<Problem> problem) {
  /** The quality of the routed engine with its 95 % interval. */
  public record Shown(String metric, double value, double low, double high) {}

  /** A file about which there is only a problem to tell. */
  static BatchRow failed(String file, String sha256, String problemType, Problem problem) {
    return new BatchRow(
        file,
        sha256,
        problemType,
        "",
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.of(problem));
  }
}
