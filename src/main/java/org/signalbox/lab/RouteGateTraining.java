package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.engine.RunContext;
import org.signalbox.routing.KindModel;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RouteGate;
import org.signalbox.routing.TaskFeatures;

/**
 * Learns from recorded races how far engines lie apart on a task, and how far each one's time lies
 * from what the rules expect. Where nothing was recorded the rules stand as they are.
 */
public final class RouteGateTraining {
  private static final int FOLDS = 10;

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

  public Outcome run() {
    List<Foreseen> foreseen = new ArrayList<>();
    Map<String, List<Double>> missed = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int mine = fold;
      context.done((double) fold / (FOLDS + 1));
      RouteGate others = train(races.stream().filter(r -> fold(r) != mine).toList(), Map.of());
      for (RecordedRace race : races.stream().filter(r -> fold(r) == mine).toList()) {
        Foreseen told = Foreseen.by(others, race);
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

  private RouteGate train(List<RecordedRace> from, Map<String, Double> sds) {
    Map<TaskFeatures.Kind, KindModel> models = new EnumMap<>(TaskFeatures.Kind.class);
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      List<RecordedRace> mine = from.stream().filter(r -> r.features().kind() == kind).toList();
      GateFit.of(mine, context.seed()).model(mine, sds).ifPresent(m -> models.put(kind, m));
    }
    return new RouteGate(models);
  }
}
