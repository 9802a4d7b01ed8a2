package org.signalbox.routing;

import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.task.Problem;

/**
 * One engine as the decision saw it.
 *
 * @param estimate empty when the engine is not willing
 * @param utility of the estimate under the policy; negative infinity when not willing
 * @param unwilling why not
 */
public record Alternative(
    EngineCard card, Optional<Estimate> estimate, double utility, Optional<Problem> unwilling) {}
