package org.signalbox.routing;

import java.util.List;
import java.util.Optional;

/**
 * What was learned of one kind of task. Tasks differ far more in how well they can be solved at all
 * than in which engine solves them best; learned apart, the second is not drowned in the first.
 *
 * @param level quality that a usual engine reaches, from a task's features alone; where it is
 *     empty, each engine is told apart from what the rules expect of it
 * @param engines how each differs from that
 */
public record KindModel(Optional<Leaning> level, List<EngineModel> engines) {
  public KindModel {
    engines = List.copyOf(engines);
  }

  /** Empty where nothing is known of the engine. */
  Optional<Expected> of(TaskFeatures features, String engine, Expected rules) {
    return engines.stream()
        .filter(model -> model.engine().equals(engine))
        .findFirst()
        .map(model -> model.of(features, level(features, rules), rules));
  }

  private double level(TaskFeatures features, Expected rules) {
    return level.map(usual -> usual.of(features.values())).orElse(rules.quality());
  }
}
