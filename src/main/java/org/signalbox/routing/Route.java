package org.signalbox.routing;

import java.util.Optional;
import org.signalbox.engine.Family;

/** What was recognised and what was decided about it. */
public record Route(Recognition recognition, Decision decision) {
  /**
   * The family of the problem, also when an engine of another one was chosen; empty when the router
   * abstains.
   */
  public Optional<Family> family() {
    if (decision.abstained()) {
      return Optional.empty();
    }
    return switch (recognition.problemType()) {
      case BINARY_CLASSIFICATION, MULTICLASS_CLASSIFICATION, REGRESSION ->
          Optional.of(Family.TABULAR);
      case FORECASTING -> Optional.of(Family.FORECAST);
      case TEXT_CLASSIFICATION, TEXT_GENERATION, RETRIEVAL -> Optional.of(Family.LANGUAGE);
      case NONE -> Optional.empty();
    };
  }
}
