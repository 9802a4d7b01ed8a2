package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;

/** What a lesson may say of an experiment, and what is told when it says something else. */
class FormTest {
  private static final Form FORM =
      Form.EMPTY.must(Form.Shape.WORD, "label").may(Form.Shape.NUMBER, "rows");

  private static Setting setting(String name, String word) {
    return new Setting(
        Path.of("mine.yaml"), FORM, Map.of(name, new Setting.Given(7, List.of(word))));
  }

  @Test
  void anExperimentMayAskForNothingThatItsFormLacks() {
    assertEquals(3, setting("rows", "3").count("rows", 5));
    assertEquals(5, setting("label", "x").count("rows", 5));
    assertThrows(IllegalArgumentException.class, () -> setting("rows", "3").word("row", ""));
  }

  @Test
  void aColumnThatTheDataLackIsToldWithItsLine() {
    Table table = new Table("t", List.of(TextColumn.of("opinion", List.of("good"))));
    Problem problem =
        assertThrows(
                ProblemException.class, () -> setting("label", "opinon").columns("label", table))
            .problem();
    assertEquals("SB-LESSON-42", problem.code());
    assertEquals(List.of("mine.yaml", 7, "opinon", "opinion", "opinion"), problem.args());
  }

  @Test
  void theSameWordsOnOtherLinesRunTheSame() {
    Setting moved =
        new Setting(Path.of("mine.yaml"), FORM, Map.of("rows", new Setting.Given(9, List.of("3"))));
    assertEquals(true, setting("rows", "3").saysAs(moved));
    assertEquals(false, setting("rows", "4").saysAs(moved));
  }

  @Test
  void noFormHasTwoSettingsOfOneName() {
    assertThrows(IllegalArgumentException.class, () -> FORM.may(Form.Shape.WORD, "rows"));
  }
}
