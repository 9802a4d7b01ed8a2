package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.DenseFeatures;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Recipe;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.boosting.WeightBoosting;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;
import org.signalbox.task.SeriesForecast.Decomposition;
import org.signalbox.task.SeriesForecast.Predicted;

/** Learns a gate from cases, and says how well one does on others. */
public final class GateTraining {
  /** Chosen by leaving out one competition after another. */
  private static final int ROUNDS = 150;

  private static final Growth GROWTH = new Growth(0.05, 3, 0, 0.7, 0.6);
  private static final int SEEDS = 3;
  private static final double MOST_LOSS = 5;

  private GateTraining() {}

  /** A gate for these cases. The same cases and seed give the same gate. */
  public static Gate train(List<GateCase> cases, RunContext context) {
    int members = AutoPool.members().size();
    DenseFeatures features = features(cases);
    float[][] losses = cases.stream().map(c -> c.losses(MOST_LOSS)).toArray(float[][]::new);
    Recipe recipe = new Recipe(new Objective.Softmax(members), GROWTH, ROUNDS, 1);
    List<ShippedTrees> boosters = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      RunContext seeded = seeded(context, seed);
      try (BoostedTrees trees = WeightBoosting.train(recipe, features, losses, seeded)) {
        boosters.add(trees.ship());
      }
    }
    List<String> ids = AutoPool.members().stream().map(AutoPool.Member::engine).toList();
    float[] low = range(cases, true);
    float[] high = range(cases, false);
    Gate gate = new Gate(ids, low, high, boosters, ConformalTable.none());
    return new Gate(ids, low, high, boosters, ConformalFit.of(misses(gate, cases)));
  }

  private static RunContext seeded(RunContext context, int seed) {
    return context.withWorkers(Workers.sameThread()).withSeed(context.seed() + seed);
  }

  private static DenseFeatures features(List<GateCase> cases) {
    int columns = Feature.values().length;
    float[] values = new float[cases.size() * columns];
    for (int i = 0; i < cases.size(); i++) {
      System.arraycopy(cases.get(i).features().values(), 0, values, i * columns, columns);
    }
    return DenseFeatures.numbers(values, columns);
  }

  private static float[] range(List<GateCase> cases, boolean lowest) {
    float[] out = new float[Feature.values().length];
    Arrays.fill(out, lowest ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY);
    for (GateCase one : cases) {
      float[] values = one.features().values();
      for (int i = 0; i < out.length; i++) {
        if (!Float.isNaN(values[i])) {
          out[i] = lowest ? Math.min(out[i], values[i]) : Math.max(out[i], values[i]);
        }
      }
    }
    return out;
  }

  /** Errors on the parts of histories that were held back; the futures have no say. */
  private static List<ConformalFit.Misses> misses(Gate gate, List<GateCase> cases) {
    List<ConformalFit.Misses> out = new ArrayList<>();
    for (GateCase one : cases) {
      if (one.origin() == GateCase.Origin.HISTORY) {
        AutoCombination combination = combination(advice(gate, one));
        double[] sizes = combination.sizes(one.outlooks(), one.series().future());
        Strain strain = Strain.of(one.rehearsal(), combination);
        var kind = ConformalTable.Kind.of(one.history());
        out.add(new ConformalFit.Misses(kind, strain, one.features(), sizes));
      }
    }
    return out;
  }

  private static GateAdvice advice(Gate gate, GateCase one) {
    return AutoPlan.kept(gate.advice(one.features()));
  }

  private static AutoCombination combination(GateAdvice advice) {
    return new AutoCombination(advice.weights(), advice.sure());
  }

  /** Scores of the combination by a gate on the futures among the cases, by period. */
  public static List<ForecastScores> scores(Gate gate, String set, List<GateCase> cases) {
    var periods = new java.util.TreeMap<String, ScoreSheet>();
    for (GateCase one : cases) {
      if (one.origin() == GateCase.Origin.FUTURE) {
        CompetitionSeries series = one.series();
        GateAdvice advice = advice(gate, one);
        AutoCombination combination = combination(advice);
        Strain strain = Strain.of(one.rehearsal(), combination);
        var widths = gate.conformal().widths(one.history(), strain, advice.hardness());
        Outlook outlook = combination.outlook(one.outlooks(), ForecastBench.LEVELS, widths);
        Predicted predicted =
            new Predicted(
                series.id(), outlook.mean(), outlook.bands(), "auto", Decomposition.none());
        periods.computeIfAbsent(series.period(), _ -> new ScoreSheet()).add(series, predicted, 0);
      }
    }
    List<ForecastScores> out = new ArrayList<>();
    periods.forEach((period, sheet) -> out.add(sheet.total(set, period, "auto", 1)));
    return out;
  }
}
