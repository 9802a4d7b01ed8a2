package org.signalbox.lab;

/**
 * How a strategy did over many recorded tasks.
 *
 * @param tasks how many
 * @param quality mean, 0 as the baseline and 1 perfect
 * @param millis geometric mean of the time to the answer
 * @param utility mean under the policy
 * @param regret mean utility lost against the oracle, in points, the oracle being chosen on one
 *     half of a task's cases and paid on the other
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
    double regret,
    Gap gap,
    Gap gapByKind) {
  /** With its 95 % interval over sources; NaN where there is no way to go. */
  public record Gap(double value, double low, double high) {}
}
