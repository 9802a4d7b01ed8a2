package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.EngineCard;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Series;
import org.signalbox.task.Task;
import org.signalbox.task.TextColumn;
import org.signalbox.task.Timeline;

/** How an engine is chosen once the task is known. */
class DecisionTest {
  private static final Dataset LARGE = flowers(5000);
  private static final Dataset SMALL = flowers(60);

  @Test
  void treesTakeLargeTablesAndALineSmallOnes() {
    assertEquals("xgboost", engine(Routes.of(LARGE, "")));
    assertEquals("linear", engine(Routes.of(SMALL, "")));
  }

  @Test
  void aStatisticalForecasterTakesAShortSeries() {
    Dataset sales =
        Tables.of(
            Tables.months("month", "2012-01-01", 96),
            NumberColumn.of(
                "sales",
                IntStream.range(0, 96)
                    .mapToDouble(i -> 50 + i + 9 * Math.sin(Math.PI * i / 6))
                    .toArray()));
    assertTrue(List.of("auto-ets", "theta", "dotm").contains(engine(Routes.of(sales, ""))));
  }

  /** Seconds for 2,000 forecasts that are a fifth better are well spent. */
  @Test
  void aBetterForecastOfManySeriesIsWorthItsSeconds() {
    double[] sales =
        IntStream.range(0, 48)
            .mapToDouble(i -> 50 + i + 9 * Math.sin(Math.PI * i / 6) + i % 5)
            .toArray();
    Timeline months = new Timeline(LocalDateTime.of(2019, 1, 1, 0, 0), Timeline.Step.MONTH, 1);
    List<Series> many =
        IntStream.range(0, 2000).mapToObj(i -> new Series("s" + i, months, sales)).toList();
    Task task = new ForecastTask("sales", "y", many, 12, 12, List.of(80.0));
    List<Alternative> ranked =
        new Selector(new RuleGate(1), Cards.all()).rank(task, Policy.balanced());
    assertNotEquals("seasonal-naive", ranked.getFirst().card().id());
    Alternative smooth = of("auto-ets", ranked);
    assertTrue(smooth.estimate().orElseThrow().latencyMs() > 2_000);
    assertTrue(smooth.utility() > of("seasonal-naive", ranked).utility());
    assertEquals(2000, TaskFeatures.of(task).orElseThrow().answers());
  }

  private static Alternative of(String engine, List<Alternative> ranked) {
    return ranked.stream().filter(a -> a.card().id().equals(engine)).findFirst().orElseThrow();
  }

  @Test
  void theReserveStandsBehindAndRoutesWhenItIsNamed() {
    Dataset rising =
        Tables.of(
            Tables.months("month", "2012-01-01", 40),
            NumberColumn.of("sales", IntStream.range(0, 40).mapToDouble(i -> 3 * i).toArray()));
    Route free = Routes.of(rising, "");
    assertEquals(
        Cards.RESERVE, free.decision().alternatives().getLast().card().id(), "never in the lead");
    assertEquals(
        Cards.RESERVE, engine(Routes.of(rising, Request.of("").withEngine(Cards.RESERVE))));
  }

  @Test
  void theLeadIsTheSumOfItsReasons() {
    Decision decision = Routes.of(LARGE, "").decision();
    double sum =
        decision.signals().stream()
            .filter(s -> List.of("quality", "latency", "energy", "cost").contains(s.name()))
            .mapToDouble(Signal::weight)
            .sum();
    assertEquals(decision.margin(), sum, 0.02);
  }

  @Test
  void everyOtherEngineSaysWhyItIsNotTheRoute() {
    Decision decision = Routes.of(LARGE, "").decision();
    List<WhyNot> others = WhyNot.of(decision, Policy.balanced());
    assertEquals(
        decision.alternatives().stream().skip(1).toList(),
        others.stream().map(WhyNot::other).toList());
    double chosen = decision.alternatives().getFirst().utility();
    for (WhyNot each : others.stream().filter(WhyNot::enters).toList()) {
      assertFalse(each.reasons().isEmpty(), each.other().card().id());
      double said = each.reasons().stream().mapToDouble(Signal::weight).sum();
      assertEquals(each.other().utility() - chosen, said, 0.02, each.other().card().id());
    }
  }

  @Test
  void whoAsksHasNoRouteToExplain() {
    Decision asking = Routes.of(LARGE, Request.of("").withEngine("auto-ets")).decision();
    assertEquals(List.of(), WhyNot.of(asking, Policy.balanced()));
  }

  @Test
  void everyEngineIsExpectedToTakeSomeMemory() {
    Routes.of(LARGE, "").decision().alternatives().stream()
        .flatMap(other -> other.estimate().stream())
        .forEach(estimate -> assertTrue(estimate.megabytes() > 0, estimate.engine()));
  }

  @Test
  void applyingTheCounterfactualFlipsTheRoute() {
    Counterfactual flip = Routes.of(LARGE, "").decision().counterfactual().orElseThrow();
    int rows = Integer.parseInt((String) flip.change().args().getFirst());
    assertEquals(flip.engine(), engine(Routes.of(flowers(rows), "")));
  }

  @Test
  void anotherPolicyMayChooseAnotherEngine() {
    Route route = Routes.of(SMALL, "");
    Policy cheap = new Policy("nothing but speed", 0, 1, 0, 0);
    Decision decision = Routes.router().decide(route.recognition(), Request.of(""), cheap);
    assertEquals("baseline-table", decision.engine().orElseThrow().id());
  }

  @Test
  void theUsersOwnEngineWins() {
    Route route = Routes.of(LARGE, Request.of("").withEngine("random-forest"));
    assertEquals("random-forest", engine(route));
    assertTrue(route.decision().margin() < 0);
  }

  @Test
  void anEngineOfAnotherKindIsAskedBack() {
    Route route = Routes.of(LARGE, Request.of("").withEngine("auto-ets"));
    assertTrue(route.decision().abstained());
    assertEquals("SB-ROUTING-69", route.decision().question().orElseThrow().code());
  }

  @Test
  void twoCloseEnginesAreNoReasonToAsk() {
    assertFalse(Routes.of(SMALL, "").decision().abstained());
  }

  @Test
  void theSameInputAlwaysGetsTheSameRoute() {
    assertEquals(
        Routes.of(LARGE, "predict kind").decision(), Routes.of(LARGE, "predict kind").decision());
  }

  @Test
  void aFasterMachineShortensEveryEstimate() {
    Router fast = new Router(new RuleGate(4), Cards.all());
    Route route = fast.route(LARGE, Request.of(""), Policy.balanced());
    double here = millis(Routes.of(LARGE, ""), "xgboost");
    assertEquals(here / 4, millis(route, "xgboost"), 1e-9);
  }

  private static double millis(Route route, String engine) {
    return route.decision().alternatives().stream()
        .filter(a -> a.card().id().equals(engine))
        .findFirst()
        .flatMap(Alternative::estimate)
        .orElseThrow()
        .latencyMs();
  }

  private static String engine(Route route) {
    Optional<EngineCard> card = route.decision().engine();
    return card.map(EngineCard::id).orElse("none");
  }

  private static Dataset flowers(int rows) {
    Column width =
        NumberColumn.of(
            "width", IntStream.range(0, rows).mapToDouble(i -> i * 7 % 31 / 9.0).toArray());
    Column length =
        NumberColumn.of(
            "length", IntStream.range(0, rows).mapToDouble(i -> i * 5 % 23 / 7.0).toArray());
    Column kind =
        TextColumn.of(
            "kind", IntStream.range(0, rows).mapToObj(i -> i * 3 % 5 < 2 ? "a" : "b").toList());
    return Tables.of(width, length, kind);
  }
}
