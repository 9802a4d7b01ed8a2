package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The memory that is expected of an engine against what it took. */
class MemoryPriorsTest {
  private static final Shape PENGUINS = new Shape.Rows(344, 0, 7, 3);
  private static final Shape AIR = new Shape.Line(1, 144, 12, 12, 0.9, 0.9);
  private static final Shape BIRTHS = new Shape.Line(1, 7305, 14, 7, 0.8, 0.1);

  /**
   * The peak of resident memory above the level before, in megabytes, of the first run in a fresh
   * process on a machine of 2 cores (Linux): {@code race FILE --engines ENGINE --json}, 22 November
   * 2026.
   */
  @ParameterizedTest
  @CsvSource({
    "xgboost, 17.5",
    "random-forest, 15.4",
    "linear, 3.4",
    "tree, 13.8",
    "smollm2-rows, 390",
    "auto, 28.6",
    "auto-ets, 4.6",
    "theta, 5.4",
    "mstl, 9.2",
    "xgboost-lags, 18.2"
  })
  void aFirstRunTakesAboutWhatIsExpected(String engine, double measured) {
    boolean series = List.of("auto", "auto-ets", "theta", "mstl", "xgboost-lags").contains(engine);
    double expected = MemoryPriors.of(engine, series ? AIR : PENGUINS);
    assertTrue(
        expected > measured / 2.1 && expected < measured * 2.1,
        engine + " " + expected + " MB for " + measured);
  }

  @Test
  void aLongSeriesTakesMore() {
    assertTrue(MemoryPriors.of("auto", BIRTHS) > MemoryPriors.of("auto", AIR));
    assertTrue(MemoryPriors.of("xgboost-lags", BIRTHS) > MemoryPriors.of("xgboost-lags", AIR));
  }

  @Test
  void aBaselineTakesNextToNothing() {
    assertEquals(0.2, MemoryPriors.of("baseline-table", PENGUINS));
  }
}
