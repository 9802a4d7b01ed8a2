package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final Settings standard = Settings.standard();

  @Test
  void valuesThatNoScreenCouldShowAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> standard.withZoomPercent(10));
    assertThrows(IllegalArgumentException.class, () -> standard.withThreads(-1));
    assertThrows(IllegalArgumentException.class, () -> standard.withTimeLimitSeconds(0));
    assertThrows(IllegalArgumentException.class, () -> standard.withPolicy(" "));
  }

  @Test
  void aCountryIsACodeAndATariffAnAmount() {
    OptionalDouble none = OptionalDouble.empty();
    assertThrows(
        IllegalArgumentException.class, () -> new CostChoice("France", "laptop", "m", none, none));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CostChoice("FR", "laptop", "m", OptionalDouble.of(-1), none));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CostChoice("FR", "laptop", "m", OptionalDouble.of(Double.NaN), none));
  }
}
