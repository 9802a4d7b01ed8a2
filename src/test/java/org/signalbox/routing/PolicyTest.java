package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  @Test
  void everyPolicyComesBackFromItsName() {
    for (Policy preset : Policy.PRESETS) {
      assertEquals(Optional.of(preset), Policy.named(preset.name()));
      assertFalse(preset.own());
    }
    Policy mine = Policy.custom(0.75, 0.1, 0, 0.3);
    assertEquals(Optional.of(mine), Policy.named(mine.name()));
    assertTrue(mine.own());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nope",
        "custom",
        "custom:",
        "custom:1,2",
        "custom:1,0,0,-1",
        "custom:1,0,0,7",
        "custom:a,b,c,d",
        "custom:NaN,0,0,0"
      })
  void whatIsNoPolicyIsNone(String name) {
    assertEquals(Optional.empty(), Policy.named(name));
  }

  @Test
  void fiftyAnswersAreWorthTheTimeOfFifty() {
    Policy balanced = Policy.balanced();
    double one = balanced.utility(0.2, 10, 0.1, 1e-6, 1);
    assertEquals(one, balanced.utility(0.2, 500, 5, 5e-5, 50), 1e-12);
    assertTrue(one > balanced.utility(0.2, 500, 5, 5e-5, 1));
  }

  @Test
  void patienceEnds() {
    Policy balanced = Policy.balanced();
    double thousand = balanced.utility(0.2, 5e4, 1e3, 1e-2, 1_000);
    assertEquals(thousand, balanced.utility(0.2, 5e4, 1e3, 1e-2, 100_000), 1e-12);
  }
}
