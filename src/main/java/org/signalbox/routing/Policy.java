package org.signalbox.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /** Nobody's patience grows without end: more answers than these are waited for like these. */
  private static final int MOST_ANSWERS = 1000;

  private static final String CUSTOM = "custom";

  /** The heaviest weight of time, energy and cost that a slider gives. */
  public static final double HEAVIEST = 0.3;

  /** Weights of the user's own, named after them so that the name is enough to make it again. */
  public static Policy custom(double quality, double latency, double energy, double cost) {
    String name =
        String.format(
            Locale.ROOT, "%s:%.3f,%.3f,%.3f,%.3f", CUSTOM, quality, latency, energy, cost);
    return new Policy(name, quality, latency, energy, cost);
  }

  /**
   * The policy of a name: a preset's, or {@code custom:} and the weights of quality, latency,
   * energy and cost, such as {@code custom:1,0.05,0.03,0}.
   */
  public static Optional<Policy> named(String name) {
    if (!name.startsWith(CUSTOM + ":")) {
      return PRESETS.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }
    String[] weights = name.substring(CUSTOM.length() + 1).split(",", -1);
    try {
      double[] w = Arrays.stream(weights).mapToDouble(Double::parseDouble).toArray();
      return w.length == 4 && Arrays.stream(w).allMatch(x -> x >= 0 && x <= 1)
          ? Optional.of(custom(w[0], w[1], w[2], w[3]))
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** Whether its weights are the user's own. */
  public boolean own() {
    return name.startsWith(CUSTOM + ":");
  }

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
   * <p>Whoever asks for 2,000 forecasts waits longer for them than for one, and a better answer is
   * worth as much to each: the anchors are those of one answer, times the answers asked for.
   *
   * @param scaledQuality 0 at the baseline, 1 for a perfect answer; below 0 when worse
   * @param latencyMs time to all answers
   * @param energyJ energy of all answers
   * @param money electricity and hardware share of all answers
   * @param answers how many are asked for, as {@link org.signalbox.task.Task#answers} counts them
   */
  public double utility(
      double scaledQuality, double latencyMs, double energyJ, double money, int answers) {
    double each = Math.clamp(answers, 1, MOST_ANSWERS);
    return quality * scaledQuality
        - latency * Math.log10(1 + latencyMs / each)
        - energy * Math.log10(1 + energyJ / each / 0.01)
        - cost * Math.log10(1 + money / each / 1e-7);
  }
}
