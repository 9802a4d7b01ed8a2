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
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/** Customers of whom few leave, and a race of engines that tell them apart more or less. */
final class ChurnScript {
  private static final int ROWS = 500;
  private static final List<String> CLASSES = List.of("no", "yes");

  private ChurnScript() {}

  static ScriptedFlow flow() {
    List<EngineCard> engines =
        List.of(Cards.XGBOOST, Cards.FOREST, Cards.LINEAR, Cards.ROWS, Cards.MAJORITY);
    List<Lane> lanes =
        List.of(
            lane(Cards.XGBOOST, 2.4, 0.902),
            lane(Cards.FOREST, 2, 0.874),
            lane(Cards.LINEAR, 1.5, 0.811),
            lane(Cards.ROWS, 0.4, 0.596),
            lane(Cards.MAJORITY, 0, 0.5));
    return new ScriptedFlow(
        new Reading(dataset(), new Preview(List.of(), List.of())),
        Scripts.route(
            Scripts.recognition(task(), "churn", Optional.empty(), dataset()),
            Scripts.decision(engines, Cards.XGBOOST, Cards.LINEAR)),
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

  private static boolean leaves(int row) {
    return row * 7919 % 100 < 14;
  }

  private static Dataset dataset() {
    return Scripts.dataset(
        List.of(
            NumberColumn.of(
                "tickets", IntStream.range(0, ROWS).mapToDouble(r -> r * 31 % 9).toArray()),
            TextColumn.of(
                "churn",
                IntStream.range(0, ROWS).mapToObj(r -> leaves(r) ? "yes" : "no").toList())));
  }

  private static TabularTask task() {
    return new TabularTask(
        dataset().table(), "churn", ProblemType.BINARY_CLASSIFICATION, List.of("tickets"), CLASSES);
  }

  /** Scores of the two classes lie {@code apart} standard deviations from each other. */
  private static Lane lane(EngineCard card, double apart, double auc) {
    Random random = new Random(11);
    double[][] p = new double[ROWS][];
    for (int r = 0; r < ROWS; r++) {
      double score = apart == 0 ? -1.8 : apart * (leaves(r) ? 0.2 : -0.8) + random.nextGaussian();
      double yes = 1 / (1 + Math.exp(-score * Math.max(0.6, apart) + 0.5));
      p[r] = new double[] {1 - yes, yes};
    }
    int[] rows = IntStream.range(0, ROWS).toArray();
    var quality =
        new Quality(
            Metric.AUC,
            auc,
            auc - 0.03,
            auc + 0.03,
            ROWS,
            List.of(
                new Quality.Score(Metric.ACCURACY, 0.913),
                new Quality.Score(Metric.BALANCED_ACCURACY, 0.774),
                new Quality.Score(Metric.AVERAGE_PRECISION, 0.681),
                new Quality.Score(Metric.F1, 0.633),
                new Quality.Score(Metric.LOG_LOSS, 0.241),
                new Quality.Score(Metric.BRIER, 0.0712),
                new Quality.Score(Metric.CALIBRATION_ERROR, 0.0284)));
    return Scripts.done(
        card,
        new ClassPredictions(rows, CLASSES, p, Attributions.none()),
        Optional.of(quality),
        210);
  }
}
