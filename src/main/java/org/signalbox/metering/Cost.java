package org.signalbox.metering;

import java.util.Optional;

/**
 * Three separate amounts that are never added up on a screen.
 *
 * @param electricity what the energy costs here
 * @param hardware the share of the machine's price for the time it was used
 * @param apiEquivalent what the same tokens would have cost at a hosted model's list price; empty
 *     when no tokens were used. No call was made.
 */
public record Cost(Amount electricity, Amount hardware, Optional<Amount> apiEquivalent) {
  /**
   * Electricity and hardware for the utility under a policy, which sees only orders of magnitude:
   * two currencies count at par.
   */
  public double here() {
    return electricity.value() + hardware.value();
  }
}
