package org.signalbox.race;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.signalbox.routing.Mixture;
import org.signalbox.routing.Policy;
import org.signalbox.task.Task;

/**
 * What is raced.
 *
 * @param routed id of the engine that the router chose; empty when it abstained
 * @param limit the most time that one engine may run; its lane ends then, the others go on
 * @param repeats lanes that come as far as they came before, whatever time that takes now
 * @param mixture two engines whose held-out answers are weighed together in the end
 */
public record RaceRequest(
    Task task,
    Entrants entrants,
    Optional<String> routed,
    Policy policy,
    long seed,
    Duration limit,
    List<Repeat> repeats,
    Optional<Mixture> mixture) {
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(2);

  /** What is offered to choose from, the shortest first. */
  public static final List<Duration> LIMITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          USUAL_LIMIT,
          Duration.ofMinutes(10));

  /** How much slower the machine of a replay may be. */
  private static final int PATIENCE = 10;

  public RaceRequest {
    repeats = List.copyOf(repeats);
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("time limit: " + limit);
    }
  }

  /** A race that repeats none. */
  public RaceRequest(
      Task task,
      Entrants entrants,
      Optional<String> routed,
      Policy policy,
      long seed,
      Duration limit) {
    this(task, entrants, routed, policy, seed, limit, List.of(), Optional.empty());
  }

  /** The same race as it was run before. */
  public RaceRequest repeating(List<Repeat> lanes) {
    return new RaceRequest(task, entrants, routed, policy, seed, limit, lanes, mixture);
  }

  /** The same race, which weighs two engines' answers together where both enter. */
  public RaceRequest mixing(Optional<Mixture> two) {
    return new RaceRequest(task, entrants, routed, policy, seed, limit, repeats, two);
  }

  /** How far a lane is to come; empty where that is left to its time. */
  Optional<Course> course(String engine) {
    return repeats.stream()
        .filter(repeat -> repeat.engine().equals(engine))
        .map(Repeat::course)
        .findFirst();
  }

  /** What one engine may take; a lane that came to its own end before does so again. */
  Duration limit(String engine) {
    return course(engine).isPresent() ? limit.multipliedBy(PATIENCE) : limit;
  }

  /** All willing engines under the balanced policy. */
  public static RaceRequest all(Task task, Optional<String> routed, long seed) {
    return new RaceRequest(task, new Entrants.All(), routed, Policy.balanced(), seed, USUAL_LIMIT);
  }
}
