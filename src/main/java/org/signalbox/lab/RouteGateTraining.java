package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.DenseFeatures;
import org.signalbox.boosting.Examples;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Recipe;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.engine.RunContext;
import org.signalbox.routing.EngineModel;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RouteGate;
import org.signalbox.routing.TaskFeatures;

/**
 * Learns from recorded races how far each engine's quality and time lie from what the rules expect.
 * Shallow trees on what the rules leave over need few races, and where nothing was recorded the
 * rules stand as they are.
 */
public final class RouteGateTraining {
  private static final int FOLDS = 10;

  /** With fewer races the rules stand. */
  private static final int ENOUGH = 25;

  /** A constant learned from {@code n} races counts {@code n / (n + PRIOR)}. */
  private static final double PRIOR = 5;

  private final List<RecordedRace> races;
  private final RunContext context;

  /**
   * @param gate trained on every race
   * @param foreseen each race by a gate that had seen no race of its source
   */
  public record Outcome(RouteGate gate, List<Foreseen> foreseen) {}

  /** The order of the races does not matter. */
  public RouteGateTraining(List<RecordedRace> races, RunContext context) {
    this.races =
        races.stream()
            .sorted(Comparator.comparing(RecordedRace::source).thenComparing(RecordedRace::task))
            .toList();
    this.context = context;
  }

  /** One engine in one race. */
  private record Case(RecordedRace race, RecordedRace.Shown shown) {
    float[] row() {
      return EngineModel.row(race.features(), shown.ruledQuality(), shown.ruledMillis());
    }

    double better() {
      return shown.quality() - shown.ruledQuality();
    }

    double slower() {
      return Math.log10(shown.millis() / Math.max(1e-3, shown.ruledMillis()));
    }
  }

  public Outcome run() {
    List<Foreseen> foreseen = new ArrayList<>();
    Map<String, List<Double>> missed = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int mine = fold;
      context.done((double) fold / (FOLDS + 1));
      RouteGate others = train(races.stream().filter(r -> fold(r) != mine).toList(), Map.of());
      for (RecordedRace race : races.stream().filter(r -> fold(r) == mine).toList()) {
        Foreseen told = foresee(others, race);
        foreseen.add(told);
        for (int i = 0; i < race.shown().size(); i++) {
          double off = race.shown().get(i).quality() - told.expected().get(i).quality();
          missed.computeIfAbsent(race.shown().get(i).engine(), _ -> new ArrayList<>()).add(off);
        }
      }
    }
    Map<String, Double> sds = new HashMap<>();
    missed.forEach(
        (engine, off) ->
            sds.put(engine, Math.sqrt(off.stream().mapToDouble(x -> x * x).average().orElse(0))));
    RouteGate gate = train(races, sds);
    context.done(1);
    return new Outcome(gate, foreseen);
  }

  private static int fold(RecordedRace race) {
    return Math.floorMod(race.source().hashCode(), FOLDS);
  }

  private static Foreseen foresee(RouteGate gate, RecordedRace race) {
    return new Foreseen(
        race,
        race.shown().stream()
            .map(
                s -> {
                  double quality = s.ruledQuality();
                  double millis = s.ruledMillis();
                  var told = gate.foresee(race.features(), s.engine(), quality, millis);
                  boolean baseline = s.role() == RecordedRace.Role.BASELINE;
                  return new Foreseen.Expectation(
                      baseline ? quality : told.quality(), told.latencyMs());
                })
            .toList());
  }

  private RouteGate train(List<RecordedRace> from, Map<String, Double> sds) {
    Map<TaskFeatures.Kind, List<EngineModel>> models = new EnumMap<>(TaskFeatures.Kind.class);
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      List<RecordedRace> mine = from.stream().filter(r -> r.features().kind() == kind).toList();
      var names = new TreeSet<String>();
      mine.forEach(r -> r.shown().forEach(s -> names.add(s.engine())));
      models.put(
          kind,
          names.stream()
              .filter(engine -> cases(mine, engine).size() >= ENOUGH)
              .map(engine -> model(engine, cases(mine, engine), sds.getOrDefault(engine, 0.1)))
              .toList());
    }
    return new RouteGate(models);
  }

  private static List<Case> cases(List<RecordedRace> races, String engine) {
    return races.stream()
        .flatMap(
            race ->
                race.shown().stream()
                    .filter(s -> s.engine().equals(engine))
                    .map(s -> new Case(race, s)))
        .toList();
  }

  private EngineModel model(String engine, List<Case> cases, double sd) {
    float quality = constant(cases, Case::better);
    float time = constant(cases, Case::slower);
    return new EngineModel(
        engine,
        trees(cases, Case::better, quality),
        quality,
        trees(cases, Case::slower, time),
        time,
        (float) sd);
  }

  private static float constant(List<Case> cases, ToDoubleFunction<Case> of) {
    double mean = cases.stream().mapToDouble(of).average().orElse(0);
    return (float) (mean * cases.size() / (cases.size() + PRIOR));
  }

  /** Single series are noisier than tables and texts: their trees learn less of each. */
  private static Recipe recipe(TaskFeatures.Kind kind) {
    return switch (kind) {
      case TABLE, LABELS ->
          new Recipe(new Objective.SquaredError(), new Growth(0.05, 3, 5, 0.8, 0.5), 120, 1);
      case SERIES ->
          new Recipe(new Objective.SquaredError(), new Growth(0.03, 3, 30, 0.8, 0.5), 60, 1);
    };
  }

  private ShippedTrees trees(List<Case> cases, ToDoubleFunction<Case> of, float constant) {
    TaskFeatures.Kind kind = cases.getFirst().race().features().kind();
    int width = cases.getFirst().row().length;
    float[] values = new float[cases.size() * width];
    float[] labels = new float[cases.size()];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(cases.get(i).row(), 0, values, i * width, width);
      labels[i] = (float) of.applyAsDouble(cases.get(i)) - constant;
    }
    Examples examples = new Examples(DenseFeatures.numbers(values, width), labels);
    try (BoostedTrees trees = Boosting.train(recipe(kind), examples, quiet())) {
      return trees.ship();
    }
  }

  /** One gate is hundreds of small trainings, whose own progress says nothing. */
  private RunContext quiet() {
    return RunContext.quiet(context.seed());
  }
}
