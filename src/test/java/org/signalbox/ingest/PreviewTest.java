package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;

class PreviewTest {
  private static Preview preview(String text, int lines) {
    return Inputs.ingest()
        .open(new Source.OfText("", text), Overrides.none(), lines, RunContext.quiet(1))
        .preview();
  }

  @Test
  void theFirstRowsAreShownAsTheyStand() {
    Preview shown = preview("Trees\n\nname,size,age\n\"ash\",1.50,3\noak,2.5,4\nelm,3,5\n", 4);
    assertEquals(List.of("name", "size", "age"), shown.names());
    assertEquals(4, shown.lines().size());
    assertEquals(4, shown.lines().get(3).number());
    assertEquals(List.of("ash", "1.50", "3"), shown.lines().get(3).cells());
  }

  @Test
  void linesWithProblemsAreMarked() {
    Preview shown = preview("a,b,c\n1,2,3\n4,5\n6,7,8\n", 10);
    assertEquals(List.of(), shown.lines().get(1).problems());
    assertEquals(Codes.SHORT_ROWS, shown.lines().get(2).problems().getFirst().code());
  }

  @Test
  void recordsAreShownByTheirLine() {
    Preview shown = preview("[{\"a\": 1},\n{\"a\": 2}]", 10);
    assertEquals(2, shown.lines().get(1).number());
    assertEquals(List.of("2"), shown.lines().get(1).cells());
  }
}
