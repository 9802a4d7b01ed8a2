package org.signalbox.evaluation;

import java.util.Optional;
import org.signalbox.engine.Phase;
import org.signalbox.metering.Measurement;

/**
 * What an answer took.
 *
 * @param latencyMs time to load, fit and answer once
 * @param energyJ energy for the same
 * @param money electricity and hardware share of the same
 */
public record Spent(double latencyMs, double energyJ, double money) {
  /**
   * The load of the first run and the rest of the warm one: what somebody waits for who asks one
   * question of a program that is running already.
   */
  public static Spent of(Measurement first, Optional<Measurement> warm) {
    if (warm.isEmpty()) {
      return whole(first);
    }
    long load = first.phases().getOrDefault(Phase.LOAD, 0L);
    long again = warm.get().phases().getOrDefault(Phase.LOAD, 0L);
    double extra = Math.max(0, load - again);
    double part = first.wall() == 0 ? 0 : extra / first.wall();
    Spent cold = whole(first);
    Spent rest = whole(warm.get());
    return new Spent(
        rest.latencyMs + extra / 1e6,
        rest.energyJ + part * cold.energyJ,
        rest.money + part * cold.money);
  }

  private static Spent whole(Measurement run) {
    return new Spent(run.wall() / 1e6, run.energy().value(), run.cost().here());
  }
}
