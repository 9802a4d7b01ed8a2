package org.signalbox.settings;

import java.util.OptionalDouble;

/**
 * What the three amounts of a run are reckoned with.
 *
 * @param country code in {@code assets/prices/electricity.json}; {@code ZZ} is the world's average
 * @param machine id in {@code assets/prices/hardware.json}
 * @param hostedModel id in {@code assets/prices/hosted-models.json}
 * @param pricePerKilowattHour from the user's own bill, in the currency of the country
 * @param gridGrams the user's own grid figure, grams of CO2 equivalents a kilowatt-hour
 */
public record CostChoice(
    String country,
    String machine,
    String hostedModel,
    OptionalDouble pricePerKilowattHour,
    OptionalDouble gridGrams) {
  public CostChoice {
    if (!country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("not a country code: " + country);
    }
    requireAmount(pricePerKilowattHour);
    requireAmount(gridGrams);
  }

  static CostChoice standard() {
    return new CostChoice(
        "ZZ", "laptop", "llama-3.1-8b-instant", OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static void requireAmount(OptionalDouble amount) {
    if (amount.isPresent() && !(amount.getAsDouble() >= 0 && amount.getAsDouble() < 1e6)) {
      throw new IllegalArgumentException("not an amount: " + amount.getAsDouble());
    }
  }
}
