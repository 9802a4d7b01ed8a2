package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Metric;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/** A table of three kinds of penguin, and a race on it. */
final class TableScript {
  private static final List<String> KINDS = List.of("Adelie", "Gentoo", "Chinstrap");
  private static final int ROWS = 300;

  private TableScript() {}

  static ScriptedFlow flow() {
    List<EngineCard> engines =
        List.of(Cards.XGBOOST, Cards.FOREST, Cards.LINEAR, Cards.ROWS, Cards.MAJORITY);
    return new ScriptedFlow(
        new Reading(dataset(), new Preview(List.of(), List.of())),
        Scripts.route(
            Scripts.recognition(task(), "species", Optional.empty(), dataset()),
            Scripts.decision(engines, Cards.XGBOOST, Cards.LINEAR)),
        race());
  }

  private static int kind(int row) {
    return (row * 7 % 10) / 4;
  }

  static Dataset dataset() {
    double[] length =
        IntStream.range(0, ROWS).mapToDouble(r -> 180 + 12 * kind(r) + r % 9).toArray();
    double[] mass =
        IntStream.range(0, ROWS).mapToDouble(r -> 3500 + 700 * kind(r) + r % 50).toArray();
    return Scripts.dataset(
        List.of(
            TextColumn.of(
                "species", IntStream.range(0, ROWS).mapToObj(r -> KINDS.get(kind(r))).toList()),
            NumberColumn.of("flipper_length_mm", length),
            NumberColumn.of("body_mass_g", mass)));
  }

  static TabularTask task() {
    return new TabularTask(
        dataset().table(),
        "species",
        ProblemType.MULTICLASS_CLASSIFICATION,
        List.of("flipper_length_mm", "body_mass_g"),
        KINDS);
  }

  static ClassPredictions answer(int wrongEvery) {
    int[] rows = IntStream.range(0, ROWS).toArray();
    double[][] p = new double[ROWS][3];
    for (int r : rows) {
      int best = r % wrongEvery == 0 ? (kind(r) + 1) % 3 : kind(r);
      for (int k = 0; k < 3; k++) {
        p[r][k] = k == best ? 0.86 : 0.07;
      }
    }
    return new ClassPredictions(
        rows,
        KINDS,
        p,
        new Attributions(
            List.of("flipper_length_mm", "body_mass_g"),
            new double[] {1.42, 0.61},
            new double[0][]));
  }

  private static List<RaceEvent> race() {
    List<Lane> lanes =
        List.of(
            lane(Cards.XGBOOST, 60, 0.984, 210),
            lane(Cards.FOREST, 40, 0.978, 380),
            lane(Cards.LINEAR, 20, 0.951, 24),
            lane(Cards.ROWS, 2, 0.54, 14_000),
            lane(Cards.MAJORITY, 2, 0.44, 0.2));
    return Scripts.race(
        lanes,
        "xgboost",
        new Comparison(
            List.of("xgboost", "random-forest"),
            List.of("majority", "linear", "xgboost"),
            Optional.of("linear"),
            OptionalDouble.of(1.34),
            List.of()));
  }

  private static Lane lane(EngineCard card, int wrongEvery, double accuracy, double millis) {
    return Scripts.done(
        card, answer(wrongEvery), Scripts.quality(Metric.ACCURACY, accuracy, 0.014), millis);
  }
}
