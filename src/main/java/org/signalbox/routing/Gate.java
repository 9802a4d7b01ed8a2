package org.signalbox.routing;

import java.util.List;
import org.signalbox.engine.EngineCard;
import org.signalbox.task.Task;

/**
 * Predicts what each engine would deliver. Explicit rules do it first; a learned one takes its
 * place here.
 */
public interface Gate {
  /** One estimate for each card, in the same order. */
  List<Estimate> estimate(Task task, List<EngineCard> willing);
}
