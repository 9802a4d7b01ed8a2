package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.signalbox.task.Problem;

/** Parts the lead of the chosen engine over another one into what it owes to each wish. */
final class Reasons {
  private static final double SHOWN = 0.005;

  /** What a lead can be owed to, with the sentences that say so. */
  private enum Wish {
    QUALITY("SB-ROUTING-80", "SB-ROUTING-84", "SB-ROUTING-120", "SB-ROUTING-124"),
    LATENCY("SB-ROUTING-81", "SB-ROUTING-85", "SB-ROUTING-121", "SB-ROUTING-125"),
    ENERGY("SB-ROUTING-82", "SB-ROUTING-86", "SB-ROUTING-122", "SB-ROUTING-126"),
    COST("SB-ROUTING-83", "SB-ROUTING-87", "SB-ROUTING-123", "SB-ROUTING-127");

    /** That the chosen engine is ahead, that the other is, and the same of the other alone. */
    private final String ahead;

    private final String back;
    private final String worse;
    private final String better;

    Wish(String ahead, String back, String worse, String better) {
      this.ahead = ahead;
      this.back = back;
      this.worse = worse;
      this.better = better;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How much more utility {@code a} has than {@code b} by this wish alone. */
    double lead(Estimate a, Estimate b, Policy policy) {
      return switch (this) {
        case QUALITY -> policy.quality() * (a.quality() - b.quality());
        case LATENCY -> gain(a, with(a, b.latencyMs(), a.energyJ(), a.money()), policy);
        case ENERGY -> gain(a, with(a, a.latencyMs(), b.energyJ(), a.money()), policy);
        case COST -> gain(a, with(a, a.latencyMs(), a.energyJ(), b.money()), policy);
      };
    }
  }

  private Reasons() {}

  /**
   * Signals whose weights add up to the lead, small ones left out; a weight above 0 speaks for the
   * chosen engine.
   */
  static List<Signal> over(Alternative chosen, Alternative other, Policy policy) {
    return leads(
        chosen,
        other,
        policy,
        (wish, lead) -> {
          Problem words = Problem.of(lead > 0 ? wish.ahead : wish.back, other.card());
          return new Signal(wish.word(), other.card().name(), lead, words);
        });
  }

  /** The same told of the other engine alone; a weight above 0 speaks for it. */
  static List<Signal> against(Alternative chosen, Alternative other, Policy policy) {
    return leads(
        chosen,
        other,
        policy,
        (wish, lead) -> {
          Problem words = Problem.of(lead > 0 ? wish.worse : wish.better);
          return new Signal(wish.word(), chosen.card().name(), -lead, words);
        });
  }

  /** The leads by each wish that are worth a word, the largest first. */
  private static List<Signal> leads(
      Alternative chosen, Alternative other, Policy policy, BiFunction<Wish, Double, Signal> told) {
    Estimate a = chosen.estimate().orElseThrow();
    Estimate b = other.estimate().orElseThrow();
    var signals = new ArrayList<Signal>();
    for (Wish wish : Wish.values()) {
      double lead = wish.lead(a, b, policy);
      if (Math.abs(lead) >= SHOWN) {
        signals.add(told.apply(wish, lead));
      }
    }
    signals.sort(Comparator.comparingDouble((Signal s) -> Math.abs(s.weight())).reversed());
    return signals;
  }

  private static double gain(Estimate a, Estimate changed, Policy policy) {
    return Selector.utility(a, policy) - Selector.utility(changed, policy);
  }

  private static Estimate with(Estimate e, double millis, double joules, double money) {
    return new Estimate(
        e.engine(),
        e.quality(),
        e.uncertainty(),
        millis,
        joules,
        money,
        e.megabytes(),
        e.answers());
  }
}
