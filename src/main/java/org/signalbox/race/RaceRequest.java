package org.signalbox.race;

import java.time.Duration;
import java.util.Optional;
import org.signalbox.routing.Policy;
import org.signalbox.task.Task;

/**
 * What is raced.
 *
 * @param routed id of the engine that the router chose; empty when it abstained
 * @param limit the most time that one engine may run; its lane ends then, the others go on
 */
public record RaceRequest(
    Task task,
    Entrants entrants,
    Optional<String> routed,
    Policy policy,
    long seed,
    Duration limit) {
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(2);

  public RaceRequest {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("time limit: " + limit);
    }
  }

  /** All willing engines under the balanced policy. */
  public static RaceRequest all(Task task, Optional<String> routed, long seed) {
    return new RaceRequest(task, new Entrants.All(), routed, Policy.balanced(), seed, USUAL_LIMIT);
  }
}
