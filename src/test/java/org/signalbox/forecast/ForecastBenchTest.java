package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Problem;
import org.signalbox.task.SeriesForecast.Decomposition;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.SeriesForecast.Unpredicted;

class ForecastBenchTest {
  private static final List<CompetitionSeries> SERIES =
      IntStream.range(0, 150)
          .mapToObj(
              i ->
                  new CompetitionSeries(
                      "s" + i,
                      i % 2 == 0 ? "yearly" : "monthly",
                      1,
                      new double[] {i + 1, i + 2, i + 4},
                      new double[] {i + 5, i + 6}))
          .toList();

  @Test
  void everyPeriodIsScoredForEveryContestant() {
    var bench = new ForecastBench(List.of(plus("oracle", 0), plus("off", 2)));
    List<ForecastScores> scores = bench.run("set", SERIES, RunContext.quiet(1));
    assertEquals(
        List.of("yearly oracle", "yearly off", "monthly oracle", "monthly off"),
        scores.stream().map(s -> s.period() + " " + s.contestant()).toList());
    ForecastScores oracle = scores.getFirst();
    assertEquals(75, oracle.series());
    assertEquals(0, oracle.owa(), 1e-12);
    assertEquals(0.25, oracle.cpuSeconds(), 1e-12);
    assertTrue(oracle.lead() < 0);
    assertEquals(2 / 1.5, scores.get(1).mase(), 1e-12);
  }

  @Test
  void aFailedSeriesIsCountedAndLeftOut() {
    ForecastBench.Contestant broken =
        new ForecastBench.Contestant() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public List<ForecastBench.Timed> forecast(
              List<CompetitionSeries> block, RunContext context) {
            return block.stream()
                .map(
                    s ->
                        new ForecastBench.Timed(
                            new Unpredicted(s.id(), Problem.of("SB-FORECAST-01", s.id())), 0))
                .toList();
          }
        };
    ForecastScores scores =
        new ForecastBench(List.of(broken)).run("set", SERIES, RunContext.quiet(1)).getFirst();
    assertEquals(0, scores.series());
    assertEquals(75, scores.failed());
  }

  @Test
  void anEngineIsAskedForEverySeries() {
    var bench = new ForecastBench(List.of(ForecastBench.of(Forecasters.drift(), () -> 0)));
    ForecastScores scores = bench.run("set", SERIES, RunContext.quiet(1)).getFirst();
    assertEquals(75, scores.series());
    assertEquals(0, scores.failed());
  }

  private static ForecastBench.Contestant plus(String name, double error) {
    return new ForecastBench.Contestant() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<ForecastBench.Timed> forecast(List<CompetitionSeries> block, RunContext context) {
        return block.stream().map(s -> new ForecastBench.Timed(answer(s), 0.25)).toList();
      }

      private Predicted answer(CompetitionSeries s) {
        double[] mean = new double[] {s.future()[0] + error, s.future()[1] + error};
        return new Predicted(s.id(), mean, List.of(), name, Decomposition.none());
      }
    };
  }
}
