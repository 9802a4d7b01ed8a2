package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;

class WordHeadTest {
  @Test
  void itLabelsByTheWordsThatItSaw() {
    WordHead head =
        WordHead.fit(
            List.of("red apple", "red rose", "blue sky", "blue sea"),
            new int[] {0, 0, 1, 1},
            2,
            RunContext.quiet(1));
    assertTrue(head.probabilities("a red car")[0] > 0.5);
    assertTrue(head.probabilities("a blue car")[1] > 0.5);
    // Six words, four pairs and an intercept, for one model of two classes.
    assertEquals(11, head.parameters());
  }
}
