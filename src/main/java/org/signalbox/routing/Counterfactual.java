package org.signalbox.routing;

import org.signalbox.task.Problem;

/**
 * The smallest change found that would flip the route.
 *
 * @param change in words, such as "if there were fewer than 24 rows"
 * @param engine id of the engine that would be chosen then
 */
public record Counterfactual(Problem change, String engine) {}
