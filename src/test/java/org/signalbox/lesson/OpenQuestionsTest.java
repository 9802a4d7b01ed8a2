package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {
  @Test
  void anAnswerCountsAsAWholeWordInAnyCase() {
    assertTrue(OpenQuestions.holds("The capital is \"PARIS\", not France.", Set.of("paris")));
    assertFalse(OpenQuestions.holds("A comparison", Set.of("paris")));
    assertFalse(OpenQuestions.holds("", Set.of("paris")));
  }

  /**
   * Wilson's interval of 3 of 4 is 0.3006 to 0.9544; the paired t of 1, 1, 1, 0 is 0.75 ± 0.7955.
   */
  @Test
  void rightAnswersAreCountedAndComparedQuestionByQuestion() {
    double[][] right = {{1, 1, 1, 0}, {0, 0, 0, 0}};
    Findings found =
        new Findings(OpenQuestions.measures(List.of("one", "other"), right), List.of());
    Measure share = found.measure("right-one").orElseThrow();
    assertEquals(0.75, share.value());
    assertEquals(0.3006, share.range().orElseThrow().low(), 1e-3);
    Measure lead = found.measure("lead").orElseThrow();
    assertEquals(0.75 - 0.7955, lead.range().orElseThrow().low(), 1e-3);
  }
}
