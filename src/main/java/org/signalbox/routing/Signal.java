package org.signalbox.routing;

import org.signalbox.task.Problem;

/**
 * One piece of evidence behind a recognition or a decision.
 *
 * @param name stable and kebab-case, such as {@code equal-steps}
 * @param value what was found, such as "144"
 * @param weight how far it pushed towards (positive) or away from (negative) what was chosen
 * @param words the sentence that shows it
 */
public record Signal(String name, String value, double weight, Problem words) {
  Signal negated() {
    return new Signal(name, value, -weight, words);
  }
}
