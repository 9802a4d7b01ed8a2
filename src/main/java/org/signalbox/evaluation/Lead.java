package org.signalbox.evaluation;

import java.util.Optional;

/**
 * How much better one engine was than another on the cases that both answered, in the deciding
 * metric's own units and always positive for better.
 *
 * @param low lower end of the paired 95 % interval: bootstrap over cases (Efron and Tibshirani
 *     1993, chapter 16), widened to the corrected one over folds (Nadeau and Bengio 2003)
 * @param high upper end
 * @param cases that both answered
 */
public record Lead(Metric metric, double value, double low, double high, int cases) {
  /**
   * @return empty where they answered no common case or were marked by different metrics
   */
  public static Optional<Lead> of(Marks one, Marks other, long seed) {
    Duel common = new Duel(one, other).common();
    if (one.metric() != other.metric() || common.one().cases() == 0) {
      return Optional.empty();
    }
    double difference = common.one().value() - common.other().value();
    Interval interval = common.difference(seed);
    return Optional.of(
        one.metric().higherIsBetter()
            ? new Lead(one.metric(), difference, interval.low(), interval.high(), cases(common))
            : new Lead(
                one.metric(),
                0 - difference,
                0 - interval.high(),
                0 - interval.low(),
                cases(common)));
  }

  private static int cases(Duel common) {
    return common.one().cases();
  }
}
