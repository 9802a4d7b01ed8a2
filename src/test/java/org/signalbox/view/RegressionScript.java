package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.Quality;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.race.Lane;
import org.signalbox.task.Attributions;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** A table of flats with their prices, and a race on it. */
final class RegressionScript {
  private static final int ROWS = 240;

  private RegressionScript() {}

  static ScriptedFlow flow() {
    List<Lane> lanes = List.of(lane(Cards.XGBOOST, 24, 31), lane(Cards.FOREST, 29, 240));
    return new ScriptedFlow(
        new Reading(dataset(), new Preview(List.of(), List.of())),
        Scripts.route(
            Scripts.recognition(task(), "price", Optional.empty(), dataset()),
            Scripts.decision(List.of(Cards.XGBOOST, Cards.FOREST), Cards.XGBOOST, Cards.FOREST)),
        Scripts.race(
            lanes,
            "xgboost",
            new Comparison(
                List.of("xgboost"),
                List.of("xgboost"),
                Optional.of("xgboost"),
                OptionalDouble.of(0),
                List.of())));
  }

  private static double price(int row) {
    return 120 + row * 7919 % 400;
  }

  private static Dataset dataset() {
    double[] area = IntStream.range(0, ROWS).mapToDouble(r -> price(r) / 4 + r % 7).toArray();
    double[] prices = IntStream.range(0, ROWS).mapToDouble(RegressionScript::price).toArray();
    return Scripts.dataset(
        List.of(NumberColumn.of("area_sqm", area), NumberColumn.of("price", prices)));
  }

  private static TabularTask task() {
    return new TabularTask(
        dataset().table(), "price", ProblemType.REGRESSION, List.of("area_sqm"), List.of());
  }

  private static Lane lane(EngineCard card, double spread, double millis) {
    Random random = new Random(5);
    double[] values = new double[ROWS];
    double[] low = new double[ROWS];
    double[] high = new double[ROWS];
    for (int r = 0; r < ROWS; r++) {
      values[r] = price(r) + spread * random.nextGaussian() * (0.4 + price(r) / 400);
      low[r] = values[r] - 1.7 * spread;
      high[r] = values[r] + 1.7 * spread;
    }
    int[] rows = IntStream.range(0, ROWS).toArray();
    var quality =
        new Quality(
            Metric.RMSE,
            spread,
            spread * 0.85,
            spread * 1.2,
            ROWS,
            List.of(
                new Quality.Score(Metric.MAE, spread * 0.76),
                new Quality.Score(Metric.R2, 0.94),
                new Quality.Score(Metric.MAPE, 6.2),
                new Quality.Score(Metric.COVERAGE_90, 0.883)));
    return Scripts.done(
        card,
        new ValuePredictions(rows, values, low, high, Attributions.none()),
        Optional.of(quality),
        millis);
  }
}
