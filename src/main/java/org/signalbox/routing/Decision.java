package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.task.Problem;

/**
 * The route, with its reasons.
 *
 * @param engine the chosen one; empty when the router abstains
 * @param question what it asks instead
 * @param confidence from 0 to 1 that the task was recognised, or that it is right to ask
 * @param margin utility by which the chosen engine leads the runner-up
 * @param signals what spoke for and against, strongest first
 * @param alternatives every engine for this task, best first
 */
public record Decision(
    Optional<EngineCard> engine,
    Optional<Problem> question,
    double confidence,
    double margin,
    List<Signal> signals,
    List<Alternative> alternatives,
    Optional<Counterfactual> counterfactual) {
  public Decision {
    signals = List.copyOf(signals);
    alternatives = List.copyOf(alternatives);
  }

  public boolean abstained() {
    return engine.isEmpty();
  }
}
