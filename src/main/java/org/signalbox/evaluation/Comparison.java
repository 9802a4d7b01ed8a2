package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a race showed.
 *
 * @param best ids of the engines whose quality no other beats beyond doubt; more than one is a tie
 * @param frontier ids of the engines that no other beats on both quality and cost
 * @param oracle the engine with the highest measured utility
 * @param regret utility that the route lost against the oracle
 */
public record Comparison(
    List<String> best, List<String> frontier, Optional<String> oracle, OptionalDouble regret) {
  public Comparison {
    best = List.copyOf(best);
    frontier = List.copyOf(frontier);
  }
}
