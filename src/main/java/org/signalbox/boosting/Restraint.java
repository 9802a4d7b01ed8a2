package org.signalbox.boosting;

import java.util.List;

/**
 * What holds trees back, in XGBoost's terms.
 *
 * @param ridge weight of the squared leaves in the loss, "lambda"
 * @param leastGain fall of the loss without which a leaf isn't split, "gamma"
 * @param mostStep largest step of a leaf, 0 for any; 1 helps where one of two classes is rare and
 *     leaves probabilities as they are, which weighing the rows would not
 * @param directions for each column 1 where the prediction may only rise along it, -1 where it may
 *     only fall, otherwise 0; empty where it may always do both
 */
public record Restraint(double ridge, double leastGain, double mostStep, List<Integer> directions) {
  public Restraint {
    directions = List.copyOf(directions);
    if (ridge < 0 || leastGain < 0 || mostStep < 0) {
      throw new IllegalArgumentException(
          "ridge %s, gain %s, step %s".formatted(ridge, leastGain, mostStep));
    }
  }

  /** XGBoost's own, which bounds the steps of a Poisson objective. */
  public static Restraint usual() {
    return new Restraint(1, 0, 0, List.of());
  }

  /** The same with directions that are known. */
  public Restraint along(List<Integer> known) {
    return new Restraint(ridge, leastGain, mostStep, known);
  }
}
