package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;

class SchemaTest {
  private static final Schema MADE = Schema.of(Tables.made());

  private static Problem refused(Table rows) {
    return assertThrows(ProblemException.class, () -> MADE.ask(rows)).problem();
  }

  @Test
  void everyMissingColumnIsNamed() {
    Problem problem = refused(new Table("new", List.of(NumberColumn.of("x", 1))));
    assertEquals(Problem.of("SB-TABULAR-20", "colour, noise", 2), problem);
  }

  @Test
  void aColumnOfAnotherTypeIsNamed() {
    Table words =
        new Table(
            "new",
            List.of(
                TextColumn.of("x", List.of("much")),
                TextColumn.of("colour", List.of("red")),
                NumberColumn.of("noise", 1)));
    assertEquals(
        Problem.of("SB-TABULAR-21", "x", ColumnType.NUMBER, ColumnType.TEXT), refused(words));
  }

  @Test
  void unknownWordsAreAWarningAndOtherColumnsAreLeftAside() {
    Table rows =
        new Table(
            "new",
            List.of(
                TextColumn.of("more", List.of("?")),
                NumberColumn.of("noise", 1),
                TextColumn.of("colour", List.of("mauve")),
                NumberColumn.of("x", Double.NaN)));
    Schema.Asked asked = MADE.ask(rows);
    assertEquals(List.of(Problem.of("SB-TABULAR-22", "colour", "mauve", 1)), asked.warnings());
    assertEquals(List.of("y", "x", "colour", "noise"), asked.task().table().names());
    assertEquals(1, asked.task().openRows().length);
  }

  @Test
  void fieldsKnowTheirRangeAndTheirWords() {
    Field x = MADE.find("x").orElseThrow();
    assertTrue(x.low() >= 0 && x.high() <= 1 && x.low() < x.high());
    Field colour = MADE.find("colour").orElseThrow();
    assertEquals(3, colour.levels().size());
    assertEquals(colour.levels().getFirst(), colour.usual());
  }
}
