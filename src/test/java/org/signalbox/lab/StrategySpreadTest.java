package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrategySpreadTest {
  private static StrategyScore at(String name, double millis, double quality) {
    var none = new StrategyScore.Gap(0, 0, 0);
    return new StrategyScore(name, 4, quality, millis, quality, List.of(), none, none);
  }

  @Test
  void regretIsTheMeanOfWhatIsLostAndItsQuantilesAreOfTheTasks() {
    var none = new StrategyScore.Gap(0, 0, 0);
    var score = new StrategyScore("x", 5, 0, 1, 0, List.of(30.0, -1.0, 0.0, 0.5, 2.0), none, none);
    assertEquals(6.3, score.regret(), 1e-12);
    assertEquals(0.5, score.loss(0.5));
    assertEquals(30, score.loss(1));
    assertEquals(0.6, score.within(1));
    assertTrue(Double.isNaN(at("y", 1, 0).loss(0.5)));
  }

  /** By hand: b lies under the line from a to c, d is worse than c. */
  @Test
  void theHullLeavesOutWhatATossBetweenOthersBeats() {
    var a = at("a", 1, 0.1);
    var b = at("b", 10, 0.2);
    var c = at("c", 100, 0.5);
    var d = at("d", 1000, 0.4);
    assertEquals(List.of(a, c), Hull.of(List.of(d, c, b, a)));
    var higher = at("b", 10, 0.35);
    assertEquals(List.of(a, higher, c), Hull.of(List.of(d, c, higher, a)));
  }

  @Test
  void theReportLosesNothingToTheOracleThatItIs() {
    List<Foreseen> tasks =
        MadeRaces.of(20).stream()
            .map(
                race ->
                    new Foreseen(
                        race,
                        race.shown().stream()
                            .map(s -> new Foreseen.Expectation(s.quality(), s.millis()))
                            .toList()))
            .toList();
    List<StrategyScore> scores =
        new LabReport(tasks, new org.signalbox.routing.Policy("quality", 1, 0, 0, 0)).scores(1);
    StrategyScore gate =
        scores.stream().filter(s -> s.strategy().equals("gate")).findFirst().orElseThrow();
    assertEquals(20, gate.losses().size());
    assertEquals(0, gate.regret(), 0.03 * 100);
    StrategyScore random =
        scores.stream().filter(s -> s.strategy().equals("random")).findFirst().orElseThrow();
    assertTrue(random.loss(0.5) > 10, random.toString());
  }
}
