package org.signalbox.metering;

import java.util.Optional;
import org.signalbox.engine.Count;
import org.signalbox.engine.Usage;

/** Turns counts, time and energy into the three costs. */
public record CostModel(Tariffs tariffs) {
  private static final double JOULES_A_KILOWATT_HOUR = 3.6e6;
  private static final double SECONDS_A_YEAR = 365.25 * 24 * 3600;

  /**
   * @param wallNanos how long the machine was used
   */
  public Cost of(Usage usage, long wallNanos, Energy energy) {
    Amount kilowattHour = tariffs.kilowattHour();
    Amount machine = tariffs.machine();
    double life = tariffs.lifetimeYears() * SECONDS_A_YEAR;
    return new Cost(
        new Amount(
            energy.value() / JOULES_A_KILOWATT_HOUR * kilowattHour.value(),
            kilowattHour.currency()),
        new Amount(wallNanos / 1e9 / life * machine.value(), machine.currency()),
        elsewhere(usage));
  }

  private Optional<Amount> elsewhere(Usage usage) {
    long read = usage.get(Count.PROMPT_TOKENS);
    long written = usage.get(Count.TOKENS);
    if (read + written == 0) {
      return Optional.empty();
    }
    Tariffs.Hosted hosted = tariffs.hosted();
    return Optional.of(new Amount(hosted.price(read, written), hosted.input().currency()));
  }
}
