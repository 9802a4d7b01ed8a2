package org.signalbox.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.ProblemException;
import picocli.CommandLine.Option;

/** The corrections that can be made to a recognition, and the policy. */
final class RequestOptions {
  @Option(names = "--target", paramLabel = "C", description = "column to predict")
  @Nullable String target;

  @Option(names = "--time", paramLabel = "C", description = "column that orders a series")
  @Nullable String time;

  @Option(names = "--id", paramLabel = "C", description = "column that tells series or rows apart")
  @Nullable String id;

  @Option(names = "--horizon", paramLabel = "N", description = "how many steps to forecast")
  @Nullable Integer horizon;

  @Option(names = "--engine", paramLabel = "E", description = "the engine to use instead")
  @Nullable String engine;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      defaultValue = "balanced",
      description = "balanced, best-answer, classroom, battery or cheapest")
  String policy = "balanced";

  Request request(String text) {
    if (horizon != null && horizon < 1) {
      throw ProblemException.of("SB-CLI-02", horizon);
    }
    return new Request(
        text,
        Optional.ofNullable(target),
        Optional.ofNullable(time),
        Optional.ofNullable(id),
        horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon),
        Optional.ofNullable(engine));
  }

  Policy policy() {
    return Policy.PRESETS.stream()
        .filter(preset -> preset.name().equals(policy))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    "SB-CLI-03",
                    policy,
                    String.join(", ", Policy.PRESETS.stream().map(Policy::name).toList())));
  }
}
