package org.signalbox.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Engines;
import org.signalbox.routing.FeatureWish;
import org.signalbox.routing.Kind;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Sampling;
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
      names = "--features",
      split = ",",
      paramLabel = "C",
      description = "columns to learn from, and no others")
  List<String> features = List.of();

  @Option(
      names = "--leave-out",
      split = ",",
      paramLabel = "C",
      description = "columns not to learn from")
  List<String> leaveOut = List.of();

  @Option(
      names = "--bring-back",
      split = ",",
      paramLabel = "C",
      description = "columns to learn from although they are left out by default")
  List<String> bringBack = List.of();

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      defaultValue = "balanced",
      description =
          "balanced, best-answer, classroom, battery, cheapest, or weights of your own for quality,"
              + " latency, energy and cost such as custom:1,0.05,0.03,0")
  String policy = "balanced";

  @Option(
      names = "--split",
      paramLabel = "HOW",
      description =
          "how rows are held out: stratified, grouped:COLUMN (rows of one stay together) or"
              + " time:COLUMN (later from earlier); chosen from the data otherwise")
  @Nullable String split;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "what the input is meant for: series, table, labels, search or writing")
  @Nullable String kind;

  Request request(String text) {
    if (horizon != null) {
      checkHorizon(horizon);
    }
    return new Request(
        text,
        Optional.ofNullable(target),
        Optional.ofNullable(time),
        Optional.ofNullable(id),
        horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon),
        Optional.ofNullable(engine),
        Optional.ofNullable(split).map(RequestOptions::sampling),
        new FeatureWish(features, Set.copyOf(bringBack), Set.copyOf(leaveOut)),
        Optional.ofNullable(kind).map(RequestOptions::kind));
  }

  private static Kind kind(String typed) {
    return Arrays.stream(Kind.values())
        .filter(known -> known.word().equals(typed))
        .findFirst()
        .orElseThrow(() -> ProblemException.of("SB-CLI-86", typed));
  }

  static Sampling sampling(String typed) {
    int colon = typed.indexOf(':');
    String kind = colon < 0 ? typed : typed.substring(0, colon);
    String column = colon < 0 ? "" : typed.substring(colon + 1);
    return switch (kind + (column.isEmpty() ? "" : ":")) {
      case "stratified" -> new Sampling.Independent();
      case "grouped:" -> new Sampling.Grouped(column);
      case "time:" -> new Sampling.Ordered(column);
      default -> throw ProblemException.of("SB-CLI-70", typed);
    };
  }

  static void checkHorizon(int steps) {
    if (steps < 1 || steps > Request.MOST_STEPS) {
      throw ProblemException.of("SB-CLI-02", steps, Request.MOST_STEPS);
    }
  }

  /**
   * @throws ProblemException SB-CLI-05 when the engine of {@code --engine} does not solve this task
   */
  void checkEngine(Route route, Engines engines) {
    if (engine == null || route.recognition().task().isEmpty()) {
      return;
    }
    List<String> known =
        engines
            .candidates(route.recognition().task().get())
            .map(candidate -> candidate.card().id())
            .toList();
    if (!known.contains(engine)) {
      throw ProblemException.of("SB-CLI-05", engine, String.join(", ", known));
    }
  }

  Policy policy() {
    return Policy.named(policy)
        .orElseThrow(
            () ->
                ProblemException.of(
                    "SB-CLI-03",
                    policy,
                    String.join(", ", Policy.PRESETS.stream().map(Policy::name).toList())));
  }
}
