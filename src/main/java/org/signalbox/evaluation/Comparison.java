package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.signalbox.routing.Policy;

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
 * @param halves the same on every other case and on those between
 * @param together what two engines reached together, where they were weighed
 */
public record Comparison(
    List<String> best,
    List<String> frontier,
    Optional<String> oracle,
    OptionalDouble regret,
    List<Worth> worths,
    Halves halves,
    Optional<Together> together) {
  public Comparison {
    best = List.copyOf(best);
    frontier = List.copyOf(frontier);
    worths = List.copyOf(worths);
  }

  /** The same with what two engines reached together. */
  public Comparison with(Optional<Together> weighed) {
    return new Comparison(best, frontier, oracle, regret, worths, halves, weighed);
  }

  /** Without halves. */
  public Comparison(
      List<String> best,
      List<String> frontier,
      Optional<String> oracle,
      OptionalDouble regret,
      List<Worth> worths) {
    this(best, frontier, oracle, regret, worths, Halves.none(), Optional.empty());
  }

  /** Nothing can be compared: no quality is known. */
  public static Comparison none() {
    return new Comparison(
        List.of(), List.of(), Optional.empty(), OptionalDouble.empty(), List.of());
  }

  /**
   * What the same outcomes are worth under another policy.
   *
   * @param routed id of the engine that the route would take now
   */
  public Comparison under(Policy policy, Optional<String> routed) {
    List<Worth> again = Worth.under(policy, worths);
    Halves both = halves.under(policy);
    Optional<String> most = again.stream().findFirst().map(Worth::engine);
    return new Comparison(
        best, frontier, most, Regret.of(again, both, routed), again, both, together);
  }
}
