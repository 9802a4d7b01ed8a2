package org.signalbox.cli;

import java.util.stream.Collectors;
import org.signalbox.routing.Policy;
import org.signalbox.task.ProblemException;

/** The policy under which the lab compares. */
final class LabPolicy {
  private LabPolicy() {}

  /**
   * @throws ProblemException SB-CLI-03 when there is none of the name
   */
  static Policy named(String name) {
    return Policy.named(name)
        .orElseThrow(
            () ->
                ProblemException.of(
                    "SB-CLI-03",
                    name,
                    Policy.PRESETS.stream().map(Policy::name).collect(Collectors.joining(", "))));
  }
}
