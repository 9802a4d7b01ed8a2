package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.task.Attributions;
import org.signalbox.task.Document;
import org.signalbox.task.LabelledText;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.ValuePredictions;

class DisagreementTest {
  private static final List<String> CLASSES = List.of("no", "yes");

  private static final TextClassificationTask TEXTS =
      new TextClassificationTask(
          "texts",
          List.of(
              new Document("0", "a"),
              new Document("1", "b"),
              new Document("2", "c"),
              new Document("3", "d")),
          new int[] {0, 1, 1, 0},
          CLASSES);

  private static EngineCard card(String id) {
    return new EngineCard(
        id, id, Family.LANGUAGE, Standing.CONTENDER, "Apache-2.0", 0, "none", "none");
  }

  private static Disagreement.Voice labels(String id, int[] documents, double... yes) {
    double[][] p = new double[yes.length][];
    for (int i = 0; i < yes.length; i++) {
      p[i] = new double[] {1 - yes[i], yes[i]};
    }
    return new Disagreement.Voice(card(id), new LabelledText(documents, CLASSES, p));
  }

  /** Two certain and contrary voices are as far apart as two can be: one bit of one (Lin 1991). */
  @Test
  void contraryCertaintyIsTheMostAndAgreementIsNone() {
    Disagreement found =
        Disagreement.of(
            TEXTS,
            List.of(
                labels("a", new int[] {0, 1, 2, 3}, 0, 1, 0.9, 0.2),
                labels("b", new int[] {0, 1, 2}, 1, 1, 0.4)));
    assertEquals(List.of(0, 2, 1), found.rows().stream().map(DisputedRow::row).toList());
    assertEquals(1, found.rows().getFirst().disagreement(), 1e-12);
    assertEquals(0, found.rows().getLast().disagreement(), 1e-12);
    // By NumPy from the definition: h(m) - (h(p) + h(q)) / 2 in bits.
    assertEquals(0.2140949614, found.rows().get(1).disagreement(), 1e-9);
    assertEquals(2, found.disputed());
  }

  @Test
  void whoNamesTheTrueClassIsRight() {
    Disagreement found =
        Disagreement.of(
            TEXTS, List.of(labels("a", new int[] {0}, 0.2), labels("b", new int[] {0}, 0.8)));
    assertTrue(found.rows().getFirst().right(0));
    assertFalse(found.rows().getFirst().right(1));
  }

  @Test
  void ofNumbersTheNearestIsRightAndTheSpreadIsInDeviationsOfTheTarget() {
    Table table = new Table("t", List.of(NumberColumn.of("y", 0, 2, 4, 6)));
    TabularTask task = new TabularTask(table, "y", ProblemType.REGRESSION, List.of(), List.of());
    Disagreement found =
        Disagreement.of(task, List.of(values("a", 1, 3), values("b", 1, 7), values("c", 1, 7)));
    DisputedRow first = found.rows().getFirst();
    assertEquals(1, first.row());
    assertEquals(Optional.of(new Claim.Valued(3)), first.claims().getFirst());
    assertTrue(first.right(0));
    assertFalse(first.right(1));
    // Of 3, 7, 7: sqrt(32/9); of 0, 2, 4, 6: sqrt(5).
    assertEquals(Math.sqrt(32.0 / 9 / 5), first.disagreement(), 1e-12);
  }

  private static Disagreement.Voice values(String id, double first, double second) {
    double[] none = {};
    return new Disagreement.Voice(
        card(id),
        new ValuePredictions(
            new int[] {0, 1}, new double[] {first, second}, none, none, Attributions.none()));
  }

  @Test
  void oneVoiceDisagreesWithNobody() {
    Disagreement found = Disagreement.of(TEXTS, List.of(labels("a", new int[] {0}, 0.2)));
    assertEquals(List.of(), found.rows());
    assertEquals(List.of(), found.engines());
  }
}
