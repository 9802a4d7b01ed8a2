package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestTest {
  private final Rest rest = new Rest();
  private final List<String> parts = new ArrayList<>();

  @Test
  void partsWaitUntilTheRestIsMadeAndThenForNothing() {
    rest.add(() -> parts.add("bar"));
    rest.add(() -> parts.add("banner"));
    assertEquals(List.of(), parts);
    rest.make();
    assertEquals(List.of("bar", "banner"), parts);
    rest.add(() -> parts.add("late"));
    rest.make();
    assertEquals(List.of("bar", "banner", "late"), parts);
  }
}
