package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final Settings standard = Settings.standard();

  @Test
  void anInputOpenedAgainMovesToTheFront() {
    assertEquals(List.of("a", "b"), standard.opened("a").opened("b").opened("a").recentInputs());
  }

  @Test
  void onlyTheNewestTwelveInputsAreKept() {
    Settings settings = standard;
    for (int i = 0; i < 20; i++) {
      settings = settings.opened("file " + i);
    }
    assertEquals(
        IntStream.iterate(19, i -> i - 1).limit(12).mapToObj(i -> "file " + i).toList(),
        settings.recentInputs());
  }

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
