package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Document;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.LabelledText;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.ValuePredictions;

class SplitsTest {
  /** Every tenth row is open, every fourth of the others is rare. */
  static TabularTask classes(int rows) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(i % 10 == 9 ? "" : i % 4 == 0 ? "rare" : "common");
    }
    double[] x = IntStream.range(0, rows).mapToDouble(i -> i).toArray();
    var table = new Table("t", List.of(NumberColumn.of("x", x), TextColumn.of("y", cells)));
    return new TabularTask(
        table, "y", ProblemType.BINARY_CLASSIFICATION, List.of("x"), List.of("common", "rare"));
  }

  static TabularTask numbers(double... targets) {
    double[] x = IntStream.range(0, targets.length).mapToDouble(i -> i).toArray();
    var table = new Table("t", List.of(NumberColumn.of("x", x), NumberColumn.of("y", targets)));
    return new TabularTask(table, "y", ProblemType.REGRESSION, List.of("x"), List.of());
  }

  /** The row that the feature {@code x} names. */
  private static int original(TabularTask fold, int row) {
    return (int) ((NumberColumn) fold.table().column("x")).values()[row];
  }

  @Test
  void eachKnownRowIsHeldOutOnceAndOpenRowsNever() {
    TabularTask task = classes(100);
    Split<TabularTask, TabularAnswer> split = Splits.of(task, 1);
    assertEquals("5-fold, stratified", split.words());
    Set<Integer> held = new TreeSet<>();
    for (TabularTask fold : split.folds()) {
      for (int row : fold.openRows()) {
        assertTrue(held.add(original(fold, row)));
      }
    }
    assertEquals(Arrays.stream(task.knownRows()).boxed().toList(), new ArrayList<>(held));
  }

  @Test
  void eachFoldHoldsOutItsShareOfEachClass() {
    TabularTask task = classes(100);
    for (TabularTask fold : Splits.of(task, 1).folds()) {
      long rare =
          Arrays.stream(fold.openRows())
              .filter(row -> task.classOf(original(fold, row)) == 1)
              .count();
      assertTrue(rare >= 4 && rare <= 6, "rare rows held out: " + rare);
    }
  }

  @Test
  void theOnlyRowOfAClassStaysInTheTraining() {
    var table =
        new Table(
            "t", List.of(TextColumn.of("y", List.of("a", "a", "a", "a", "a", "a", "a", "b"))));
    var task =
        new TabularTask(
            table, "y", ProblemType.BINARY_CLASSIFICATION, List.of(), List.of("a", "b"));
    for (TabularTask fold : Splits.of(task, 3).folds()) {
      assertEquals(1, fold.classOf(7));
    }
  }

  @Test
  void theSameSeedHoldsOutTheSameRowsAndAnotherDoesNot() {
    List<int[]> first = held(1);
    List<int[]> again = held(1);
    List<int[]> other = held(2);
    assertTrue(IntStream.range(0, 5).allMatch(f -> Arrays.equals(first.get(f), again.get(f))));
    assertFalse(IntStream.range(0, 5).allMatch(f -> Arrays.equals(first.get(f), other.get(f))));
  }

  private static List<int[]> held(long seed) {
    return Splits.of(classes(200), seed).folds().stream().map(TabularTask::openRows).toList();
  }

  @Test
  void aLargeTableGetsOneHoldout() {
    double[] targets = IntStream.range(0, 6000).mapToDouble(i -> i).toArray();
    Split<TabularTask, TabularAnswer> split = Splits.of(numbers(targets), 1);
    assertEquals("holdout of 1200 of 6000", split.words());
    assertEquals(1200, split.folds().getFirst().openRows().length);
  }

  @Test
  void threeRowsAreTooFewToHoldAnyOut() {
    assertEquals(List.of(), Splits.of(numbers(1, 2, 3), 1).folds());
  }

  @Test
  void theUsersQuestionKeepsAllThatIsKnown() {
    TabularTask task = classes(100);
    assertEquals(Optional.of(task), Splits.of(task, 1).question());
    assertEquals(Optional.empty(), Splits.of(numbers(1, 2, 3, 4, 5), 1).question());
  }

  @Test
  void heldOutAnswersAreNumberedAsInTheUsersTable() {
    TabularTask task = classes(100);
    Split<TabularTask, TabularAnswer> split = Splits.of(task, 1);
    TabularAnswer joined =
        split
            .heldOut(split.folds().stream().map(fold -> perfect(fold, task)).toList())
            .orElseThrow();
    assertEquals(task.knownRows().length, joined.rows().length);
    ClassPredictions answer = (ClassPredictions) joined;
    for (int i = 0; i < answer.rows().length; i++) {
      assertEquals(task.classOf(answer.rows()[i]), answer.best(i));
    }
  }

  @Test
  void perfectAnswersGetAPerfectMark() {
    TabularTask task = classes(100);
    Split<TabularTask, TabularAnswer> split = Splits.of(task, 1);
    Marks marks =
        split.marks(split.folds().stream().map(fold -> perfect(fold, task)).toList()).orElseThrow();
    assertEquals(1, marks.value());
    assertEquals(90, marks.cases());
  }

  private static TabularAnswer perfect(TabularTask fold, TabularTask task) {
    int[] rows = fold.openRows();
    double[][] p = new double[rows.length][2];
    for (int i = 0; i < rows.length; i++) {
      p[i][task.classOf(original(fold, rows[i]))] = 1;
    }
    return new ClassPredictions(rows, task.classes(), p, Attributions.none());
  }

  @Test
  void anAnswerThatIsNoNumberIsAProblemAndNotASkippedCase() {
    Split<TabularTask, TabularAnswer> split = Splits.of(numbers(1, 2, 3, 4, 5, 6), 1);
    int[] rows = split.folds().getFirst().openRows();
    double[] values = new double[rows.length];
    Arrays.fill(values, Double.NaN);
    double[] none = {};
    TabularAnswer answer = new ValuePredictions(rows, values, none, none, Attributions.none());
    assertThrows(ProblemException.class, () -> split.marks(List.of(answer)));
  }

  @Test
  void labelsOfHeldOutDocumentsAreHiddenAndScored() {
    int[] labels = IntStream.range(0, 30).map(i -> i % 6 == 5 ? -1 : i % 2).toArray();
    List<Document> documents =
        IntStream.range(0, 30).mapToObj(i -> new Document("d" + i, "text " + i)).toList();
    var task = new TextClassificationTask("t", documents, labels, List.of("even", "odd"));
    Split<TextClassificationTask, LabelledText> split = Splits.of(task, 1);
    assertEquals(5, split.folds().size());
    List<LabelledText> answers = split.folds().stream().map(SplitsTest::always).toList();
    Marks marks = split.marks(answers).orElseThrow();
    assertEquals(Metric.ACCURACY, marks.metric());
    assertEquals(0.6, marks.value(), 1e-12);
    assertEquals(25, split.heldOut(answers).orElseThrow().documents().length);
  }

  /** Says "even" to every open document. */
  private static LabelledText always(TextClassificationTask fold) {
    int[] open = fold.open();
    double[][] p = IntStream.of(open).mapToObj(i -> new double[] {1, 0}).toArray(double[][]::new);
    return new LabelledText(open, fold.classes(), p);
  }

  @Test
  void theReferenceTextIsHiddenFromEngines() {
    var task = new GenerationTask("t", "", "prompt", Optional.of("the answer"), 9);
    Split<GenerationTask, GeneratedText> split = Splits.of(task);
    assertEquals(Optional.empty(), split.folds().getFirst().reference());
    assertEquals(Optional.empty(), split.question());
    var answer = new GeneratedText("The answer", List.of(), GeneratedText.Stop.END, 3);
    assertEquals(1, split.marks(List.of(answer)).orElseThrow().value());
  }

  @Test
  void aPromptWithoutReferenceIsAskedAndNotMarked() {
    var task = new GenerationTask("t", "", "prompt", Optional.empty(), 9);
    Split<GenerationTask, GeneratedText> split = Splits.of(task);
    assertEquals(List.of(), split.folds());
    assertEquals(Optional.of(task), split.question());
  }

  @Test
  void relevanceIsHiddenFromEnginesAndOnlyJudgedQueriesCount() {
    List<Document> documents = List.of(new Document("a", "x"), new Document("b", "y"));
    List<Document> queries = List.of(new Document("q1", "x"), new Document("q2", "?"));
    var task = new RetrievalTask("t", documents, queries, List.of(Set.of("a"), Set.of()), 2);
    Split<RetrievalTask, Ranking> split = Splits.of(task);
    assertTrue(split.folds().getFirst().relevant().stream().allMatch(Set::isEmpty));
    var hits = List.of(new Ranking.Hit("b", 2), new Ranking.Hit("a", 1));
    Marks marks = split.marks(List.of(new Ranking(List.of(hits, hits)))).orElseThrow();
    assertEquals(1, marks.cases());
    assertEquals(Math.log(2) / Math.log(3), marks.value(), 1e-12);
  }
}
