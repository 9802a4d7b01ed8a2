package org.signalbox.lab;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signalbox.routing.Policy;
import org.signalbox.routing.TaskFeatures;

/**
 * What a right route is worth: the mean utility that the gate's engine earned on recorded tasks of
 * the kind, where asking earns nothing, as the baseline does. Written answers have no recorded
 * races and count as labels for texts do.
 *
 * @param utility of each kind of task that was recorded
 */
public record AnswerWorth(Map<TaskFeatures.Kind, Double> utility) {
  public AnswerWorth {
    utility = Map.copyOf(utility);
  }

  public static AnswerWorth of(List<Foreseen> tasks, Policy policy) {
    Map<TaskFeatures.Kind, Double> worth = new EnumMap<>(TaskFeatures.Kind.class);
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      double utility = new LabReport(tasks, policy).only(kind).worth();
      if (Double.isFinite(utility)) {
        worth.put(kind, Math.max(0, utility));
      }
    }
    return new AnswerWorth(worth);
  }

  /** Of a case of which the right family is known, else of the one that was seen. */
  double of(Verdict verdict) {
    String family =
        verdict.asked().only(Aspect.FAMILY).orElseGet(() -> verdict.seen().value(Aspect.FAMILY));
    return switch (family) {
      case "tabular" -> utility.getOrDefault(TaskFeatures.Kind.TABLE, 0.0);
      case "forecast" -> utility.getOrDefault(TaskFeatures.Kind.SERIES, 0.0);
      case "language" -> utility.getOrDefault(TaskFeatures.Kind.LABELS, 0.0);
      default -> 0;
    };
  }
}
