package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/** Contestants of the table bench compared. */
class TabularRanksTest {
  /** Figures of four contestants on 14 sets, after Demšar 2006, table 6. */
  private static final double[][] DEMSAR = {
    {0.763, 0.768, 0.771, 0.798}, {0.599, 0.591, 0.590, 0.569}, {0.954, 0.971, 0.968, 0.967},
    {0.628, 0.661, 0.654, 0.657}, {0.882, 0.888, 0.886, 0.898}, {0.936, 0.931, 0.916, 0.931},
    {0.661, 0.668, 0.609, 0.685}, {0.583, 0.583, 0.563, 0.625}, {0.775, 0.838, 0.866, 0.875},
    {1.000, 1.000, 1.000, 1.000}, {0.940, 0.962, 0.965, 0.962}, {0.619, 0.666, 0.614, 0.669},
    {0.972, 0.981, 0.975, 0.975}, {0.957, 0.978, 0.946, 0.970}
  };

  private static final List<String> NAMES = List.of("C4.5", "+m", "+cf", "+m+cf");

  private static List<TabularMarks> marks() {
    List<TabularMarks> marks = new ArrayList<>();
    for (int set = 0; set < DEMSAR.length; set++) {
      for (int e = 0; e < NAMES.size(); e++) {
        double auc = DEMSAR[set][e];
        FoldMarks fold = new FoldMarks(auc, auc, auc);
        marks.add(new TabularMarks("set " + set, NAMES.get(e), List.of(fold, fold), 1));
      }
    }
    return marks;
  }

  /** Mean ranks by SciPy 1.17.1's rankdata; the distance of section 3.2.2 there. */
  @Test
  void meanRanksAndTheirDistanceAreKnown() {
    TabularRanks ranks = TabularRanks.of(marks(), NAMES, FoldMarks::ranking);
    double[] expected = {3.1429, 2.0000, 2.9286, 1.9286};
    for (int e = 0; e < 4; e++) {
      assertEquals(expected[e], ranks.ranks().get(e).mean(), 0.00005);
    }
    assertEquals(14, ranks.sets());
    assertEquals(1.25, ranks.distance(), 0.005);
  }

  /** Gains of mean 2 and variance 2.5 over five folds: 2 / sqrt(2.5 (1/5 + 1/4)). */
  @Test
  void overlappingTrainingPartsMakeTheTestCautious() {
    assertEquals(1.8856, TabularRanks.corrected(new double[] {0, 1, 2, 3, 4}), 1e-4);
    assertEquals(0, TabularRanks.corrected(new double[5]));
  }

  /** scikit-learn 1.9.1: roc_auc_score, log_loss and accuracy_score of these six rows. */
  @Test
  void marksOfAFoldAreThoseOfScikitLearn() {
    TextColumn label = TextColumn.of("y", List.of("a", "b", "a", "b", "b", "a"));
    Table table = new Table("six", List.of(NumberColumn.of("x", 1, 2, 3, 4, 5, 6), label));
    TabularTask task =
        new TabularTask(
            table, "y", ProblemType.BINARY_CLASSIFICATION, List.of("x"), List.of("a", "b"));
    double[] p = {0.2, 0.9, 0.6, 0.6, 0.4, 0.1};
    double[][] lines = new double[6][];
    for (int i = 0; i < 6; i++) {
      lines[i] = new double[] {1 - p[i], p[i]};
    }
    FoldMarks marks = FoldMarks.of(task, IntStream.range(0, 6).toArray(), lines);
    assertEquals(0.8333333333333334, marks.ranking(), 1e-12);
    assertEquals(-0.46287861169069383, marks.likelihood(), 1e-12);
    assertEquals(0.6666666666666666, marks.hits(), 1e-12);
  }

  @Test
  void aBenchGoesOnAfterALineThatWasCutShort(@TempDir Path folder) throws IOException {
    MarksFile file = new MarksFile(folder.resolve("marks.jsonl"));
    TabularMarks first = marks().getFirst();
    file.add(first);
    Files.writeString(file.file(), "{\"set\":\"x\",\"eng", StandardOpenOption.APPEND);
    assertEquals(List.of(first), file.read());
    assertTrue(new MarksFile(folder.resolve("none")).read().isEmpty());
  }
}
