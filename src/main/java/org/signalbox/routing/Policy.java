package org.signalbox.routing;

import java.util.List;

/**
 * How much quality, latency, energy and cost matter to this user.
 *
 * @param name such as {@code balanced}
 */
public record Policy(String name, double quality, double latency, double energy, double cost) {
  public static final List<Policy> PRESETS =
      List.of(
          new Policy("balanced", 1.0, 0.05, 0.03, 0.02),
          new Policy("best-answer", 1.0, 0.005, 0.0, 0.0),
          new Policy("classroom", 1.0, 0.15, 0.02, 0.0),
          new Policy("battery", 1.0, 0.05, 0.15, 0.0),
          new Policy("cheapest", 1.0, 0.02, 0.05, 0.15));

  public static Policy balanced() {
    return PRESETS.getFirst();
  }

  public Policy {
    if (!(quality >= 0 && latency >= 0 && energy >= 0 && cost >= 0)) {
      throw new IllegalArgumentException("weights of a policy are never negative: " + name);
    }
  }

  /**
   * The value of an outcome: quality scaled from baseline 0 to perfect 1, less the logarithms of
   * time, energy and cost over fixed anchors of 1 ms, 0.01 J and 1e-7 of the currency, so that
   * another engine in the race changes nobody's utility.
   *
   * @param scaledQuality 0 at the baseline, 1 for a perfect answer; below 0 when worse
   * @param latencyMs time to the answer
   * @param energyJ energy of the answer
   * @param money electricity and hardware share of the answer
   */
  public double utility(double scaledQuality, double latencyMs, double energyJ, double money) {
    return quality * scaledQuality
        - latency * Math.log10(1 + latencyMs)
        - energy * Math.log10(1 + energyJ / 0.01)
        - cost * Math.log10(1 + money / 1e-7);
  }
}
