package org.signalbox.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Standing;

/**
 * The two engines of which most is expected, answering together: a mixture of experts whose gate
 * keeps two (Shazeer et al. 2017, "Outrageously large neural networks"). Each counts by the chance
 * that it is the better one.
 *
 * @param first id of the engine of which more is expected
 * @param second id of the other
 * @param share of the first one's answer, from 0.5 to 1; the other's is the rest
 */
public record Mixture(String first, String second, double share) {
  public Mixture {
    if (!(share >= 0.5 && share <= 1)) {
      throw new IllegalArgumentException("share " + share);
    }
  }

  /** Empty where fewer than two engines that are made for the task take it. */
  public static Optional<Mixture> of(Decision decision) {
    List<Estimate> made =
        decision.alternatives().stream()
            .filter(alternative -> alternative.card().standing() == Standing.CONTENDER)
            .flatMap(alternative -> alternative.estimate().stream())
            .sorted(Comparator.comparingDouble(Estimate::quality).reversed())
            .toList();
    if (made.size() < 2) {
      return Optional.empty();
    }
    Estimate most = made.getFirst();
    Estimate next = made.get(1);
    double spread = Math.hypot(most.uncertainty(), next.uncertainty());
    double ahead = most.quality() - next.quality();
    double share = spread > 0 ? chance(ahead / spread) : ahead > 0 ? 1 : 0.5;
    return Optional.of(new Mixture(most.engine(), next.engine(), Math.clamp(share, 0.5, 1)));
  }

  /** The normal distribution function to 0.00014 (Bowling et al. 2009). */
  private static double chance(double z) {
    return 1 / (1 + Math.exp(-(0.07056 * z * z * z + 1.5976 * z)));
  }
}
