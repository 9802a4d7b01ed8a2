package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.signalbox.engine.EngineCard;
import org.signalbox.task.Problem;

/** Parts the lead of the chosen engine over the next one into what it owes to each wish. */
final class Reasons {
  private static final double SHOWN = 0.005;

  private Reasons() {}

  /** Signals whose weights add up to the lead, small ones left out. */
  static List<Signal> over(Alternative chosen, Alternative other, Policy policy) {
    Estimate a = chosen.estimate().orElseThrow();
    Estimate b = other.estimate().orElseThrow();
    EngineCard next = other.card();
    var signals = new ArrayList<Signal>();
    add(signals, "quality", policy.quality() * (a.quality() - b.quality()), "SB-ROUTING-80", next);
    Estimate slow = with(a, b.latencyMs(), a.energyJ(), a.money());
    add(signals, "latency", gain(a, slow, policy), "SB-ROUTING-81", next);
    Estimate hungry = with(a, a.latencyMs(), b.energyJ(), a.money());
    add(signals, "energy", gain(a, hungry, policy), "SB-ROUTING-82", next);
    Estimate dear = with(a, a.latencyMs(), a.energyJ(), b.money());
    add(signals, "cost", gain(a, dear, policy), "SB-ROUTING-83", next);
    signals.sort(Comparator.comparingDouble((Signal s) -> Math.abs(s.weight())).reversed());
    return signals;
  }

  private static double gain(Estimate a, Estimate changed, Policy policy) {
    return Selector.utility(a, policy) - Selector.utility(changed, policy);
  }

  private static Estimate with(Estimate e, double millis, double joules, double money) {
    return new Estimate(
        e.engine(), e.quality(), e.uncertainty(), millis, joules, money, e.megabytes());
  }

  /** A weight above 0 speaks for the chosen engine, below 0 for the other. */
  private static void add(
      List<Signal> signals, String name, double weight, String code, EngineCard other) {
    if (Math.abs(weight) >= SHOWN) {
      String sentence = weight > 0 ? code : against(code);
      signals.add(new Signal(name, other.name(), weight, Problem.of(sentence, other)));
    }
  }

  private static String against(String code) {
    return switch (code) {
      case "SB-ROUTING-80" -> "SB-ROUTING-84";
      case "SB-ROUTING-81" -> "SB-ROUTING-85";
      case "SB-ROUTING-82" -> "SB-ROUTING-86";
      default -> "SB-ROUTING-87";
    };
  }
}
