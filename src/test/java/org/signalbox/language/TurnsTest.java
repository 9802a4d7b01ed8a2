package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;

class TurnsTest {
  @Test
  void workThatCanWaitStandsBackAsLongAsSomethingIsTimed() {
    Turns turns = new Turns();
    Cancellation closing = new Cancellation();
    AtomicInteger looks = new AtomicInteger();
    BooleanSupplier timing =
        () -> {
          if (looks.incrementAndGet() == 3) {
            closing.cancel();
          }
          return looks.get() < 5;
        };
    assertThrows(CancelledException.class, () -> turns.standBack(timing, closing));
    assertEquals(3, looks.get());
    turns.letOthers(new Cancellation());
    assertEquals(5, looks.get());
  }
}
