package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.PowerLaw;
import org.signalbox.lab.StrategyScore;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Tariffs;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.Timeline;

/** The arithmetic of the experiments on series, curves, the router and prices. */
class SeriesExperimentsTest {
  private static Measure measure(Findings findings, String id) {
    return findings.measure(id).orElseThrow();
  }

  @Test
  void aSeasonWithoutRestIsOfFullStrength() {
    double[] values = IntStream.range(0, 24).mapToDouble(i -> 10 + i + i % 4).toArray();
    double[] level = IntStream.range(0, 24).mapToDouble(i -> 10 + i).toArray();
    double[] season = IntStream.range(0, 24).mapToDouble(i -> i % 4).toArray();
    var parts = new SeriesForecast.Decomposition(level, new double[0], season, new double[24]);
    Findings findings = Decomposed.findings(values, parts, 4);
    assertEquals(1, measure(findings, "season-strength").value());
    assertEquals(0, measure(findings, "sum-error").value());
    assertEquals(3, measure(findings, "swing").value());
  }

  @Test
  void aRestAsLargeAsTheSeasonHalvesItsStrength() {
    assertEquals(0.5, Decomposed.strength(new double[] {1, -1, 1, -1}, 1, 1, -1, -1), 1e-12);
  }

  @Test
  void aForecastIsHeldAgainstTheEndThatWasCutOff() {
    double[] values = {1, 2, 3, 4, 5, 6, 9, 9};
    ForecastTask task =
        new ForecastTask(
            "t", "y", List.of(new Series("s", Timeline.index(), values)), 2, 1, List.of());
    SeriesTrial trial = SeriesTrial.of(task);
    assertEquals(6, trial.task().series().getFirst().length());
    assertArrayEquals(new double[] {3, 2}, trial.errors(6, 7));
  }

  @Test
  void theHistoryIsMiscountedAndTheFutureIsNot() {
    double[] values = IntStream.range(0, 12).mapToDouble(i -> 100).toArray();
    ForecastTask task =
        new ForecastTask(
            "t", "y", List.of(new Series("s", Timeline.index(), values)), 2, 1, List.of());
    SeriesTrial earlier = SeriesTrial.of(task, 2);
    assertEquals(6, earlier.task().series().getFirst().length());
    SeriesTrial noisy = earlier.miscounted(0.05, new SplittableRandom(1));
    double[] history = noisy.task().series().getFirst().values();
    assertTrue(Arrays.stream(history).allMatch(v -> v != 100 && Math.abs(v - 100) < 25));
    assertArrayEquals(new double[] {100, 100}, noisy.future());
  }

  @Test
  void theCarelessCountOfOneIsHeldAgainstTheTrueCountOfTheOther() {
    double[][][] careless = {{{0.5, 0.5}, {0.5, 0.5}}, {{1, 1}, {1, 1}}};
    double[][][] counted = {{{2, 0.5}, {8, 9.5}}};
    Findings findings =
        NoisySeries.findings(
            List.of(
                new NoisySeries.Row(card("one"), List.of(0.0, 0.05), careless),
                new NoisySeries.Row(card("other"), List.of(0.0), counted)));
    assertEquals(0.75, measure(findings, "nearer").value());
    assertEquals(2, measure(findings, "grown-one").value(), 1e-12);
    assertEquals(5, measure(findings, "start-other").value(), 1e-12);
    assertEquals(Optional.empty(), findings.measure("end-other"));
  }

  private static EngineCard card(String id) {
    return new EngineCard(id, id, Family.FORECAST, Standing.CONTENDER, "MIT", 0, "", "");
  }

  @Test
  void aPowerLawOfExponentOneHalvesWhatEachDoublingBrings() {
    PowerLaw law = new PowerLaw(1, 80, 1);
    List<LearningCurve.Point> points =
        List.of(
            new LearningCurve.Point(10, 9, 8, 10),
            new LearningCurve.Point(20, 5, 4, 6),
            new LearningCurve.Point(40, 3, 2, 4));
    var twice = new LearningCurve.Prospect(40, 3, 2, 1.5, 2.5, new LearningCurve.Gain(0.5, 2));
    var curve = new LearningCurve(Metric.RMSE, points, Optional.of(law), Optional.of(twice));
    Findings findings = new Findings(GrowthExperiment.measures(curve, law, twice), List.of());
    assertEquals(4, measure(findings, "first-doubling").value(), 1e-12);
    assertEquals(1, measure(findings, "next-doubling").value(), 1e-12);
    assertEquals(0.25, measure(findings, "doublings").value(), 1e-12);
    assertEquals(0.5, measure(findings, "doublings").range().orElseThrow().high(), 1e-12);
  }

  @Test
  void errorsAreComparedByTheirGeometricMean() {
    Measure ratio = MixtureExperiment.ratio("r", new double[] {2, 8, 4}, new double[] {1, 1, 1});
    assertEquals(4, ratio.value(), 1e-12);
    double half = 4.303 * Math.log(2) / Math.sqrt(3);
    assertEquals(4 * Math.exp(half), ratio.range().orElseThrow().high(), 1e-2);
  }

  @Test
  void theGateGoesAShareOfTheWay() {
    List<StrategyScore> scores =
        List.of(
            score("largest", 20, new StrategyScore.Gap(-1, -2, 0)),
            score("always xgboost", 9, new StrategyScore.Gap(0, 0, 0)),
            score("best single", 8, new StrategyScore.Gap(0, 0, 0)),
            score("gate", 5, new StrategyScore.Gap(0.3, 0.1, 0.5)));
    Findings findings = new Findings(RouterExperiment.measures(scores), List.of());
    assertEquals(0.3, measure(findings, "gap-gate").value());
    assertEquals(8, measure(findings, "regret-best-single").value());
    assertEquals(Optional.empty(), findings.measure("regret-always-xgboost"));
  }

  private static StrategyScore score(String name, double regret, StrategyScore.Gap gap) {
    return new StrategyScore(name, 10, 0.5, 10, 0.3, List.of(regret), gap, gap);
  }

  @Test
  void aLabelCostsAtLeastOneTokenWritten() {
    var hosted = new Tariffs.Hosted("m", "M", new Amount(2, "USD"), new Amount(10, "USD"));
    assertEquals((100 * 2 + 10) / 1e6, new HostedPrice.Row(100, 0).price(hosted), 1e-15);
    assertEquals((100 * 2 + 3 * 10) / 1e6, new HostedPrice.Row(100, 3).price(hosted), 1e-15);
  }
}
