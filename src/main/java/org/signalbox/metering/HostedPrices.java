package org.signalbox.metering;

import java.nio.file.Path;
import java.util.List;

/**
 * List prices of several hosted models, as a dated file says.
 *
 * @param asOf date of the price list
 */
public record HostedPrices(List<Tariffs.Hosted> models, String asOf) {
  public HostedPrices {
    models = List.copyOf(models);
  }

  /**
   * Reads {@code hosted-models.json}.
   *
   * @param folder such as {@code assets/prices}
   */
  public static HostedPrices read(Path folder) {
    return Tariffs.hostedPrices(folder);
  }
}
