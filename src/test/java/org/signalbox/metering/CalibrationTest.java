package org.signalbox.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void halfTheTimeIsTwiceTheSpeed() {
    var now = new AtomicLong();
    long half = (long) (Calibration.REFERENCE_NANOS / 2);
    assertEquals(2, new Calibration(() -> now.getAndAdd(half)).speed(), 1e-12);
  }
}
