package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.routing.Policy;

class ContestTest {
  private static final Policy QUALITY_ALONE = new Policy("test", 1, 0, 0, 0);
  private static final Policy IMPATIENT = new Policy("test", 1, 0.5, 0, 0);

  /** Errors whose mean is about {@code level}, different from row to row. */
  private static double[] errors(double level, int cases) {
    return IntStream.range(0, cases).mapToDouble(i -> level * (0.5 + (i % 11) / 10.0)).toArray();
  }

  private static Entry entry(String id, Standing standing, double latencyMs, double... errors) {
    var card = new EngineCard(id, id, Family.TABULAR, standing, "MIT", 0, "", "");
    Marks marks = IntervalTest.marks(Metric.MAE, errors);
    return new Entry(card, marks, new Spent(latencyMs, 0, 0));
  }

  private static Entry contender(String id, double latencyMs, double... errors) {
    return entry(id, Standing.CONTENDER, latencyMs, errors);
  }

  private static Entry baseline(double... errors) {
    return entry("baseline", Standing.BASELINE, 1, errors);
  }

  private static Comparison judge(Policy policy, String routed, Entry... entries) {
    return new Contest(List.of(entries), 1, Optional.of(routed), policy, 7).judge();
  }

  @Test
  void aClearLeaderIsCrownedAlone() {
    Comparison comparison =
        judge(
            QUALITY_ALONE,
            "good",
            baseline(errors(4, 60)),
            contender("good", 10, errors(1, 60)),
            contender("poor", 10, errors(3, 60)));
    assertEquals(List.of("good"), comparison.best());
  }

  @Test
  void aDifferenceWithinTheNoiseIsATie() {
    double[] one = errors(1, 40);
    double[] other = errors(1, 40);
    for (int i = 0; i < other.length; i++) {
      other[i] += i % 2 == 0 ? 0.3 : -0.28;
    }
    Comparison comparison =
        judge(QUALITY_ALONE, "a", contender("a", 1, one), contender("b", 1, other));
    assertEquals(List.of("a", "b"), comparison.best());
  }

  @Test
  void aPairedDifferenceIsSeenWhereIntervalsOverlap() {
    double[] one = errors(1, 40);
    double[] other =
        IntStream.range(0, 40).mapToDouble(i -> one[i] + 0.02 + 0.001 * (i % 3)).toArray();
    Marks a = IntervalTest.marks(Metric.MAE, one);
    Marks b = IntervalTest.marks(Metric.MAE, other);
    assertTrue(Interval.of(a, 1).overlaps(Interval.of(b, 1)));
    assertTrue(new Duel(a, b).clear(1));
    assertFalse(new Duel(b, a).clear(1));
  }

  @Test
  void withFewerThanSixCasesInCommonTheIntervalsMustLieApart() {
    Marks leader = IntervalTest.marks(Metric.MAE, 1, 2, 3, 4, 5);
    Marks near = IntervalTest.marks(Metric.MAE, 2, 3, 4, 5, 6);
    Marks far = IntervalTest.marks(Metric.MAE, 101, 102, 103, 104, 105);
    assertFalse(new Duel(leader, near).clear(1));
    assertTrue(new Duel(leader, far).clear(1));
  }

  @Test
  void anEngineThatAnsweredASampleIsComparedOnThatSample() {
    double[] hard = IntStream.range(0, 40).mapToDouble(i -> i < 20 ? 1 : 9).toArray();
    double[] easyHalf = IntStream.range(0, 20).mapToDouble(i -> 2 + i % 2).toArray();
    Marks all = IntervalTest.marks(Metric.MAE, hard);
    Marks sample = IntervalTest.marks(Metric.MAE, easyHalf);
    assertTrue(all.value() > sample.value());
    assertTrue(new Duel(all, sample).clear(1));
  }

  @Test
  void qualityIsScaledFromBaselineToPerfect() {
    Marks base = IntervalTest.marks(Metric.MAE, errors(4, 60));
    assertEquals(0, Contest.scaled(base, base, g -> true));
    Marks half = IntervalTest.marks(Metric.MAE, errors(2, 60));
    assertEquals(0.5, Contest.scaled(half, base, g -> true), 1e-12);
    Marks perfect = IntervalTest.marks(Metric.MAE, new double[60]);
    assertEquals(1, Contest.scaled(perfect, base, g -> true));
    Marks dreadful = IntervalTest.marks(Metric.MAE, errors(400, 60));
    assertEquals(-1, Contest.scaled(dreadful, base, g -> true));
  }

  @Test
  void theFrontierLeavesOutWhoIsBothWorseAndSlower() {
    Comparison comparison =
        judge(
            QUALITY_ALONE,
            "slow",
            baseline(errors(4, 60)),
            contender("slow", 100, errors(1, 60)),
            contender("beaten", 100, errors(2, 60)),
            contender("quick", 10, errors(2, 60)));
    assertEquals(List.of("baseline", "quick", "slow"), comparison.frontier());
  }

  @Test
  void aRouteToTheOracleHasNoRegret() {
    Comparison comparison =
        judge(QUALITY_ALONE, "good", baseline(errors(4, 60)), contender("good", 10, errors(1, 60)));
    assertEquals(Optional.of("good"), comparison.oracle());
    assertEquals(OptionalDouble.of(0), comparison.regret());
  }

  @Test
  void regretIsUtilityLostInPoints() {
    Comparison comparison =
        judge(
            QUALITY_ALONE,
            "fair",
            baseline(errors(4, 66)),
            contender("good", 10, errors(1, 66)),
            contender("fair", 10, errors(2, 66)));
    assertEquals(25, comparison.regret().orElseThrow(), 1e-9);
  }

  @Test
  void impatienceChangesTheOracle() {
    Entry[] entries = {
      baseline(errors(4, 60)),
      contender("slow", 100_000, errors(0.9, 60)),
      contender("quick", 1, errors(1, 60))
    };
    assertEquals(Optional.of("slow"), judge(QUALITY_ALONE, "slow", entries).oracle());
    assertEquals(Optional.of("quick"), judge(IMPATIENT, "slow", entries).oracle());
  }

  @Test
  void theSameOutcomesUnderAnotherPolicyAreWorthWhatARaceUnderItSays() {
    Entry[] entries = {
      baseline(errors(4, 60)),
      contender("slow", 100_000, errors(0.9, 60)),
      contender("quick", 1, errors(1, 60))
    };
    Comparison moved = judge(QUALITY_ALONE, "slow", entries).under(IMPATIENT, Optional.of("slow"));
    Comparison raced = judge(IMPATIENT, "slow", entries);
    assertEquals(raced.oracle(), moved.oracle());
    assertEquals(raced.worths(), moved.worths());
    assertEquals(raced.regret().orElseThrow(), moved.regret().orElseThrow(), 1e-9);
  }

  @Test
  void withoutABaselineQualityHasNoScaleAndNobodyIsTheOracle() {
    Comparison comparison =
        judge(
            QUALITY_ALONE, "a", contender("a", 1, errors(1, 60)), contender("b", 9, errors(2, 60)));
    assertEquals(List.of(), comparison.worths());
    assertEquals(Optional.empty(), comparison.oracle());
    assertEquals(OptionalDouble.empty(), comparison.regret());
    assertEquals(List.of("a"), comparison.frontier());
  }

  @Test
  void aRouteThatDidNotFinishHasNoRegret() {
    Comparison comparison =
        judge(QUALITY_ALONE, "gone", baseline(errors(4, 60)), contender("a", 1, errors(1, 60)));
    assertEquals(OptionalDouble.empty(), comparison.regret());
  }
}
