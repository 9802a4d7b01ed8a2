package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Column;
import org.signalbox.task.DecisionTree;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** What the readable tree shows is what it does. */
class ReadableTreeTest {
  private static DecisionTree tree(TabularAnswer answer) {
    return answer.attributions().tree().orElseThrow();
  }

  @Test
  void asksForTheColumnThatTellsTheRedOnesApartFirst() {
    var answer = Tables.values("tree", Tables.everyFifthOpen(Tables.made()));
    DecisionTree tree = tree(answer);
    var question =
        assertInstanceOf(
            DecisionTree.OneOf.class, tree.nodes().getFirst().question().orElseThrow());
    assertEquals("colour", question.feature());
    assertTrue(
        question.values().equals(List.of("red"))
            || question.values().size() == 2 && !question.values().contains("red"));
    assertEquals(320, tree.nodes().getFirst().rows());
  }

  @Test
  void isSmallEnoughToRead() {
    DecisionTree tree = tree(Tables.classes("tree", Tables.everyFifthOpen(Tables.iris())));
    long leaves = tree.nodes().stream().filter(n -> n.question().isEmpty()).count();
    assertTrue(leaves >= 3 && leaves <= 12, leaves + " leaves");
    assertEquals(Tables.SPECIES, tree.classes());
  }

  @Test
  void whoeverFollowsTheQuestionsArrivesAtThePrediction() {
    TabularTask iris = Tables.everyFifthOpen(Tables.iris());
    ClassPredictions species = Tables.classes("tree", iris);
    for (int i = 0; i < species.rows().length; i++) {
      double[] shown = follow(tree(species), iris, species.rows()[i]);
      assertArrayEquals(shown, species.probabilities()[i], 1e-6);
    }
    TabularTask made = Tables.everyFifthOpen(Tables.made());
    ValuePredictions values = Tables.values("tree", made);
    for (int i = 0; i < values.rows().length; i++) {
      assertEquals(follow(tree(values), made, values.rows()[i])[0], values.values()[i], 1e-5);
    }
  }

  private static double[] follow(DecisionTree tree, TabularTask task, int row) {
    DecisionTree.Node node = tree.nodes().getFirst();
    while (node.question().isPresent()) {
      DecisionTree.Question question = node.question().get();
      node = tree.nodes().get(yes(question, task, row) ? question.yes() : question.no());
    }
    return node.outputs();
  }

  private static boolean yes(DecisionTree.Question question, TabularTask task, int row) {
    Column column = task.table().column(question.feature());
    if (column.missing(row)) {
      return question.missing() == DecisionTree.Missing.YES;
    }
    return switch (question) {
      case DecisionTree.AtMost most -> Double.parseDouble(column.text(row)) <= most.limit();
      case DecisionTree.OneOf one -> one.values().contains(column.text(row));
    };
  }
}
