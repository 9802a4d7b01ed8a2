package org.signalbox.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A race of the past, as a list of them shows it.
 *
 * @param id counts up; it is never given twice, also when races are deleted
 * @param began when it started, by the clock of then
 * @param task what was raced, such as a file's name
 * @param problemType in the field's terms, such as {@code regression}
 * @param engines ids in the order of the race
 * @param routed id of the engine that the router chose; empty when it abstained
 * @param oracle id of the best engine in hindsight; empty when nothing could be compared
 * @param regret what the route lost against the oracle, in points of utility
 */
public record PastRace(
    long id,
    Instant began,
    String task,
    String problemType,
    List<String> engines,
    Optional<String> routed,
    Optional<String> oracle,
    OptionalDouble regret,
    State state) {
  /** What became of the race and whether it is kept for good. */
  public enum State {
    /** Signalbox ended before the race did, or it still runs; its finished lanes are here. */
    OPEN,
    ENDED,
    PINNED
  }

  public PastRace {
    engines = List.copyOf(engines);
  }
}
