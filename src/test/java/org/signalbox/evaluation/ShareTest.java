package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShareTest {
  /** statsmodels 0.15.0: proportion_confint(8, 10, method="wilson"). */
  @Test
  void theIntervalIsWilsons() {
    var share = new Share(8, 10);
    assertEquals(0.8, share.value());
    assertEquals(0.49016, share.low(), 1e-5);
    assertEquals(0.94332, share.high(), 1e-5);
  }

  @Test
  void nothingJudgedSaysNothing() {
    assertEquals(0, new Share(0, 0).low());
    assertEquals(1, new Share(0, 0).high());
  }

  @Test
  void moreRightThanJudgedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Share(3, 2));
  }
}
