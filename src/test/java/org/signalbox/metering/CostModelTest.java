package org.signalbox.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Count;
import org.signalbox.engine.Usage;

class CostModelTest {
  static Tariffs tariffs() {
    return new Tariffs(
        new Amount(0.30, "EUR"),
        List.of(),
        new Amount(1000, "EUR"),
        3,
        new Tariffs.Hosted("m", "M", new Amount(0.05, "USD"), new Amount(0.08, "USD")),
        "2026-01-01");
  }

  private static Cost cost(Usage usage, long wallNanos, double joules) {
    return new CostModel(tariffs()).of(usage, wallNanos, Energy.measured(joules));
  }

  @Test
  void aKilowattHourCostsItsPrice() {
    assertEquals(new Amount(0.30, "EUR"), cost(Usage.none(), 0, 3_600_000).electricity());
  }

  @Test
  void anHourUsesUpItsShareOfThreeYears() {
    double share = cost(Usage.none(), 3_600_000_000_000L, 0).hardware().value();
    assertEquals(1000 / (3 * 365.25 * 24), share, 1e-12);
  }

  @Test
  void tokensCostTheListPriceElsewhereInItsOwnCurrency() {
    Usage usage = Usage.of(Count.PROMPT_TOKENS, 1_000_000).and(Count.TOKENS, 500_000);
    assertEquals(Optional.of(new Amount(0.09, "USD")), cost(usage, 0, 0).apiEquivalent());
  }

  @Test
  void withoutTokensThereIsNothingToCompareElsewhere() {
    assertEquals(Optional.empty(), cost(Usage.of(Count.ROWS, 9), 0, 0).apiEquivalent());
  }
}
