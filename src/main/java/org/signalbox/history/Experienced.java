package org.signalbox.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Worth;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Lane;
import org.signalbox.routing.Estimate;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RuleGate;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.task.Task;

/** Makes of a finished race what a router can learn from it. */
public final class Experienced {
  private Experienced() {}

  /**
   * @param source the data that the task was made from
   * @param lanes that ended
   * @param speed of this machine against the reference machine
   * @return empty where nothing could be compared: too few cases, or no baseline
   */
  public static Optional<RecordedRace> of(
      String source, Task task, List<Lane> lanes, Comparison comparison, double speed) {
    Optional<TaskFeatures> features = TaskFeatures.of(task);
    if (features.isEmpty() || comparison.worths().size() < 2) {
      return Optional.empty();
    }
    List<EngineCard> cards = lanes.stream().map(Lane::card).toList();
    List<Estimate> ruled = new RuleGate(1).estimate(task, cards);
    List<RecordedRace.Shown> shown = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(i);
      Estimate expected = ruled.get(i);
      worth(comparison.worths(), lane.card().id())
          .ifPresent(w -> shown.add(shown(lane, w, comparison, expected, speed)));
    }
    return shown.size() < 2
        ? Optional.empty()
        : Optional.of(new RecordedRace(source, task.name(), features.get(), shown));
  }

  private static RecordedRace.Shown shown(
      Lane lane, Worth worth, Comparison comparison, Estimate ruled, double speed) {
    return new RecordedRace.Shown(
        worth.engine(),
        role(lane.card()),
        quality(comparison.halves().even(), worth.engine()),
        quality(comparison.halves().odd(), worth.engine()),
        worth.scaledQuality(),
        Math.min(worth.latencyMs(), busy(lane)) * speed,
        lane.first().map(run -> run.peakBytes() / 1e6).orElse(Double.NaN),
        ruled.quality(),
        ruled.latencyMs());
  }

  private static RecordedRace.Role role(EngineCard card) {
    return switch (card.standing()) {
      case BASELINE -> RecordedRace.Role.BASELINE;
      case CONTENDER, RESERVE -> RecordedRace.Role.CONTENDER;
      case CONTRAST -> RecordedRace.Role.CONTRAST;
    };
  }

  private static Optional<Worth> worth(List<Worth> worths, String engine) {
    return worths.stream().filter(w -> w.engine().equals(engine)).findFirst();
  }

  private static double quality(List<Worth> worths, String engine) {
    return worth(worths, engine).map(Worth::scaledQuality).orElse(Double.NaN);
  }

  /** Milliseconds of the processor, which other programs can't lengthen as they can a clock's. */
  private static double busy(Lane lane) {
    return lane.warm().or(lane::first).map(Measurement::cpu).orElse(Long.MAX_VALUE) / 1e6;
  }
}
