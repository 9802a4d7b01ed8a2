package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a race showed.
 *
 * @param best ids of the engines whose quality no other beats beyond doubt; more than one is a tie
 *     and nobody is crowned
 * @param frontier ids of the engines that no other engine beats on both quality and cost. Cost is
 *     the measured time to the answer: on one machine both energy and money grow with it, and those
 *     are modelled
 * @param oracle the engine with the highest measured utility
 * @param regret utility that the route lost against the oracle, in points (hundredths of utility)
 * @param worths one for each engine whose quality is known, highest utility first; empty where no
 *     baseline was scored, since quality then has no scale
 */
public record Comparison(
    List<String> best,
    List<String> frontier,
    Optional<String> oracle,
    OptionalDouble regret,
    List<Worth> worths) {
  public Comparison {
    best = List.copyOf(best);
    frontier = List.copyOf(frontier);
    worths = List.copyOf(worths);
  }

  /** Nothing can be compared: no quality is known. */
  public static Comparison none() {
    return new Comparison(
        List.of(), List.of(), Optional.empty(), OptionalDouble.empty(), List.of());
  }
}
