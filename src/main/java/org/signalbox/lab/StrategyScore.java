package org.signalbox.lab;

import java.util.List;

/**
 * How a strategy did over many recorded tasks.
 *
 * @param tasks how many
 * @param quality mean, 0 as the baseline and 1 perfect
 * @param millis geometric mean of the time to the answer
 * @param utility mean under the policy
 * @param losses utility lost against the oracle on each task with repeats, in points, the least
 *     first; the oracle is chosen on one half of a task's cases and paid on the other
 * @param gap share of the way from the best single engine to the oracle
 * @param gapByKind the same from the best engine of each kind of task, which nobody knows
 *     beforehand
 */
public record StrategyScore(
    String strategy,
    int tasks,
    double quality,
    double millis,
    double utility,
    List<Double> losses,
    Gap gap,
    Gap gapByKind) {
  public StrategyScore {
    losses = losses.stream().sorted().toList();
  }

  /** With its 95 % interval over sources; NaN where there is no way to go. */
  public record Gap(double value, double low, double high) {}

  /** Mean utility lost against the oracle, in points. */
  public double regret() {
    return losses.stream().mapToDouble(lost -> lost).average().orElse(Double.NaN);
  }

  /**
   * So much is lost on that share of the tasks at most; NaN without tasks with repeats.
   *
   * @param share from 0 to 1
   */
  public double loss(double share) {
    return losses.isEmpty()
        ? Double.NaN
        : losses.get((int) Math.round(share * (losses.size() - 1)));
  }

  /** On this share of the tasks no more is lost than that. */
  public double within(double points) {
    return (double) losses.stream().filter(lost -> lost <= points).count() / losses.size();
  }
}
