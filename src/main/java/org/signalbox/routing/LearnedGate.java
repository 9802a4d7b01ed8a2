package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Standing;
import org.signalbox.task.Task;

/**
 * Expects of each engine what recorded races have shown on tasks like this one, and what the rules
 * say where nothing was recorded. The baseline's quality is 0 by definition.
 */
public final class LearnedGate implements Gate {
  private final RuleGate rules;
  private final Supplier<RouteGate> learned;
  private final Supplier<Experience> here;

  /**
   * @param learned asked when the first task comes
   * @param here what this machine's own races showed; asked for every task
   */
  public LearnedGate(RuleGate rules, Supplier<RouteGate> learned, Supplier<Experience> here) {
    this.rules = rules;
    this.learned = learned;
    this.here = here;
  }

  @Override
  public List<Estimate> estimate(Task task, List<EngineCard> willing) {
    Shape shape = Shape.of(task);
    Optional<TaskFeatures> features = TaskFeatures.of(task);
    return willing.stream()
        .map(card -> rules.estimate(card.id(), expected(card, shape, features), task.answers()))
        .toList();
  }

  private Expected expected(EngineCard card, Shape shape, Optional<TaskFeatures> features) {
    Expected ruled = RuleGate.expected(card.id(), shape);
    Expected found =
        features
            .map(f -> here.get().corrected(f.kind(), card.id(), told(card, f, ruled)))
            .orElse(ruled);
    boolean baseline = card.standing() == Standing.BASELINE;
    return baseline
        ? new Expected(ruled.quality(), ruled.sd(), found.millis(), found.megabytes())
        : found;
  }

  private Expected told(EngineCard card, TaskFeatures features, Expected ruled) {
    return learned.get().told(features, card.id(), ruled);
  }
}
