package org.signalbox.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedEnergyTest {
  private static final Path PRICES =
      Path.of(System.getProperty("signalbox.root")).resolve("assets/prices");

  /** 0.24 Wh a median question (arXiv 2508.15734) are 864 J. */
  @Test
  void figuresAreInJoulesWithTheirBandAndSource() {
    List<PublishedEnergy> all = PublishedEnergy.read(PRICES);
    PublishedEnergy question = all.getFirst();
    assertEquals(864, question.energy().value(), 1e-9);
    assertEquals(360, question.energy().low(), 1e-9);
    assertTrue(all.stream().allMatch(one -> one.source().contains("arXiv")));
    assertTrue(all.stream().allMatch(one -> one.energy().badge() == Energy.Badge.LITERATURE));
  }

  @Test
  void everyListPriceIsRead() {
    HostedPrices prices = HostedPrices.read(PRICES);
    assertEquals(17, prices.models().size());
    Tariffs.Hosted small =
        prices.models().stream()
            .filter(m -> m.id().equals("gpt-4o-mini"))
            .findFirst()
            .orElseThrow();
    assertEquals(0.15 + 2 * 0.6, small.price(1e6, 2e6), 1e-12);
  }
}
