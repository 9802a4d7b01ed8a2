package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Which pool a series gets, and how much of each member: the gate's weights for series like those
 * that it knows; equal weights and the median for rare demands, long or several seasons, and
 * strangers.
 *
 * @param history with the season that it is forecast with
 * @param seasons found in it, strongest first
 * @param members of the pool
 * @param advice weights, one a member, 0 for those that are not worth a fit; where it is not sure,
 *     they do not count for the means and each step is the median
 */
record AutoPlan(
    History history, List<Integer> seasons, List<AutoPool.Member> members, GateAdvice advice) {
  /** A member below this share is left out of the combination. */
  private static final double LEAST_WEIGHT = 0.02;

  static AutoPlan of(History history, Gate gate) {
    List<Integer> seasons = Seasons.of(history);
    if (Demand.intermittent(history)) {
      return equal(history, seasons, AutoPool.rareDemands());
    }
    List<Integer> learnable = seasons.isEmpty() ? Seasons.learnable(history) : seasons;
    int longest = learnable.stream().mapToInt(m -> m).max().orElse(1);
    if (learnable.size() > 1 || longest > EtsSearch.LONGEST_SEASON) {
      return equal(history.withSeason(longest), learnable, AutoPool.longSeasons());
    }
    History seen = seen(history);
    GateAdvice advice = gate.advice(FeatureVector.of(seen));
    return advice.sure()
        ? new AutoPlan(seen, seasons, AutoPool.members(), kept(advice))
        : equal(seen, seasons, AutoPool.robust());
  }

  private static AutoPlan equal(
      History history, List<Integer> seasons, List<AutoPool.Member> members) {
    return new AutoPlan(history, seasons, members, GateAdvice.equal(members.size()));
  }

  double[] weights() {
    return advice.weights();
  }

  boolean sure() {
    return advice.sure();
  }

  /**
   * The history with the season that it is forecast with: the strongest that was found, else the
   * one that was named where models can carry it.
   */
  static History seen(History history) {
    List<Integer> seasons = Seasons.of(history);
    int named = history.season() > EtsSearch.LONGEST_SEASON ? 1 : history.season();
    return history.withSeason(seasons.isEmpty() ? named : seasons.getFirst());
  }

  /** The member of the pool that a part was fitted by. */
  AutoPool.Member member(AutoPart part) {
    return members.stream().filter(m -> m.engine().equals(part.engine())).findFirst().orElseThrow();
  }

  /** Without those that are hardly trusted; what is left sums to 1. */
  static GateAdvice kept(GateAdvice advice) {
    double[] out = Arrays.stream(advice.weights()).map(w -> w < LEAST_WEIGHT ? 0 : w).toArray();
    double sum = Arrays.stream(out).sum();
    double[] weights = Arrays.stream(out).map(w -> w / sum).toArray();
    return new GateAdvice(weights, advice.sure(), advice.hardness());
  }
}
