package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {
  private static final List<String> LINES =
      List.of("Router lab", "Race all engines", "Run the routed engine", "Zoom 150 %", "Größer");

  private static String best(String typed) {
    return LINES.stream()
        .filter(line -> Fuzzy.match(typed, line).isPresent())
        .max(Comparator.comparingInt(line -> Fuzzy.match(typed, line).orElseThrow().score()))
        .orElse("");
  }

  @Test
  void lettersNeedOnlyStandInTheirOrder() {
    assertEquals(List.of(0, 6), Fuzzy.match("ra", "Route a").orElseThrow().letters());
    assertTrue(Fuzzy.match("xz", "Router lab").isEmpty());
    assertTrue(Fuzzy.match("bal", "Router lab").isEmpty());
  }

  @Test
  void firstLettersOfWordsComeBeforeLettersWithinThem() {
    assertEquals("Race all engines", best("rae"));
    assertEquals("Router lab", best("rl"));
    assertEquals("Run the routed engine", best("rtre"));
  }

  @Test
  void theStartOfALineComesFirst() {
    assertEquals("Router lab", best("rou"));
    assertEquals("Zoom 150 %", best("zoom 15"));
  }

  @Test
  void caseAndAccentsCountNothing() {
    assertEquals("Größer", best("GRO"));
    assertEquals(List.of(0, 1, 2), Fuzzy.match("gro", "Größer").orElseThrow().letters());
  }

  @Test
  void nothingTypedFitsEverything() {
    assertEquals(0, Fuzzy.match(" ", "Zoom").orElseThrow().score());
  }
}
