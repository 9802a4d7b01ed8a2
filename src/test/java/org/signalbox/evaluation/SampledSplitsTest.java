package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Sampling;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Splits of rows that hang together or follow each other in time. */
class SampledSplitsTest {
  private static final long DAY = 86_400;

  /** Four visits of each patient; a third of the patients are ill. Three visits a day. */
  private static TabularTask visits(int rows) {
    int[] order = IntStream.range(0, rows).toArray();
    var table =
        new Table(
            "visits",
            List.of(
                NumberColumn.of("row", IntStream.of(order).asDoubleStream().toArray()),
                TextColumn.of("patient", IntStream.of(order).mapToObj(r -> "p" + r / 4).toList()),
                new TimeColumn(
                    "day",
                    ColumnType.DATE,
                    IntStream.of(order).mapToLong(r -> r / 3 * DAY).toArray()),
                TextColumn.of(
                    "ill",
                    IntStream.of(order).mapToObj(r -> r / 4 % 3 == 0 ? "yes" : "no").toList())));
    return new TabularTask(
        table, "ill", ProblemType.BINARY_CLASSIFICATION, List.of("row"), List.of("no", "yes"));
  }

  private static Split<TabularTask, TabularAnswer> split(int rows, Sampling how) {
    return Splits.of(visits(rows).sampled(how), 3);
  }

  private static Set<String> cells(TabularTask fold, String column, int[] rows) {
    return IntStream.of(rows)
        .mapToObj(fold.table().column(column)::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void aGroupStaysOnOneSide() {
    var split = split(240, new Sampling.Grouped("patient"));
    assertEquals("5-fold, stratified, rows of one patient kept together", split.words());
    int held = 0;
    for (TabularTask fold : split.folds()) {
      Set<String> asked = cells(fold, "patient", fold.openRows());
      asked.retainAll(cells(fold, "patient", fold.knownRows()));
      assertEquals(Set.of(), asked);
      held += fold.openRows().length;
    }
    assertEquals(240, held);
  }

  @Test
  void eachFoldOfGroupsHasItsShareOfEachClass() {
    TabularTask task = visits(240);
    for (TabularTask fold : split(240, new Sampling.Grouped("patient")).folds()) {
      long ill = IntStream.of(fold.openRows()).filter(r -> task.classOf(r) == 1).count();
      assertEquals(16, ill);
      assertEquals(48, fold.openRows().length);
    }
  }

  @Test
  void ofALargeTableWholeGroupsAreHeldOut() {
    var split = split(6000, new Sampling.Grouped("patient"));
    assertEquals(
        "holdout of 1200 of 6000, stratified, rows of one patient kept together", split.words());
    TabularTask fold = split.folds().getFirst();
    Set<String> asked = cells(fold, "patient", fold.openRows());
    asked.retainAll(cells(fold, "patient", fold.knownRows()));
    assertEquals(Set.of(), asked);
  }

  @Test
  void laterRowsArePredictedFromEarlierOnesAndEqualTimesStayTogether() {
    var split = split(242, new Sampling.Ordered("day"));
    assertEquals("5-fold forward in time, later rows from earlier ones by day", split.words());
    int before = 0;
    for (TabularTask fold : split.folds()) {
      long[] days = ((TimeColumn) fold.table().column("day")).seconds();
      long lastKnown = Arrays.stream(fold.knownRows()).mapToLong(r -> days[r]).max().orElseThrow();
      long firstAsked = Arrays.stream(fold.openRows()).mapToLong(r -> days[r]).min().orElseThrow();
      assertTrue(lastKnown < firstAsked);
      assertTrue(fold.knownRows().length > before);
      before = fold.knownRows().length;
    }
  }

  @Test
  void ofALargeTableTheLastRowsAreHeldOut() {
    var split = split(6000, new Sampling.Ordered("day"));
    assertEquals("holdout of the last 1200 of 6000 by day", split.words());
    int[] asked = split.folds().getFirst().openRows();
    assertEquals(4800, Arrays.stream(asked).min().orElseThrow());
  }

  @Test
  void answersOfFoldsInTimeAreNumberedAsInTheUsersTable() {
    TabularTask task = visits(120);
    var split = split(120, new Sampling.Ordered("day"));
    List<TabularAnswer> answers = split.folds().stream().map(f -> perfect(f, task)).toList();
    ClassPredictions joined = (ClassPredictions) split.heldOut(answers).orElseThrow();
    assertEquals(99, joined.rows().length);
    for (int i = 0; i < joined.rows().length; i++) {
      assertEquals(task.classOf(joined.rows()[i]), joined.best(i));
    }
    assertEquals(1, split.marks(answers).orElseThrow().value());
  }

  private static TabularAnswer perfect(TabularTask fold, TabularTask task) {
    int[] rows = fold.openRows();
    double[] original = ((NumberColumn) fold.table().column("row")).values();
    double[][] p = new double[rows.length][2];
    for (int i = 0; i < rows.length; i++) {
      p[i][task.classOf((int) original[rows[i]])] = 1;
    }
    return new ClassPredictions(rows, task.classes(), p, Attributions.none());
  }

  @Test
  void intervalsOfGroupsAreWiderThanThoseOfAsManyRows() {
    TabularTask task = visits(240);
    assertTrue(width(task.sampled(new Sampling.Grouped("patient"))) > width(task));
  }

  /** Every patient is either wholly right or wholly wrong. */
  private static double width(TabularTask task) {
    Split<TabularTask, TabularAnswer> split = Splits.of(task, 3);
    List<TabularAnswer> answers = split.folds().stream().map(SampledSplitsTest::moody).toList();
    Quality quality = split.marks(answers).orElseThrow().quality(1);
    return quality.high() - quality.low();
  }

  private static TabularAnswer moody(TabularTask fold) {
    int[] rows = fold.openRows();
    double[] original = ((NumberColumn) fold.table().column("row")).values();
    double[][] p = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double yes = ((int) original[rows[i]] / 4 * 7919) % 100 / 100.0;
      p[i] = new double[] {1 - yes, yes};
    }
    return new ClassPredictions(rows, fold.classes(), p, Attributions.none());
  }

  @Test
  void whereOneOfManyClassesFillsTheRowsBalancedAccuracyDecides() {
    assertEquals(Metric.BALANCED_ACCURACY, deciding(0.9));
    assertEquals(Metric.ACCURACY, deciding(0.6));
  }

  private static Metric deciding(double share) {
    List<String> cells =
        IntStream.range(0, 200)
            .mapToObj(i -> i < 200 * share ? "usual" : i % 2 == 0 ? "odd" : "rare")
            .toList();
    var table = new Table("t", List.of(TextColumn.of("y", cells)));
    var task =
        new TabularTask(
            table,
            "y",
            ProblemType.MULTICLASS_CLASSIFICATION,
            List.of(),
            List.of("usual", "odd", "rare"));
    Split<TabularTask, TabularAnswer> split = Splits.of(task, 1);
    List<TabularAnswer> answers =
        split.folds().stream()
            .<TabularAnswer>map(
                fold ->
                    new ClassPredictions(
                        fold.openRows(),
                        fold.classes(),
                        IntStream.of(fold.openRows())
                            .mapToObj(_ -> new double[] {0.8, 0.1, 0.1})
                            .toArray(double[][]::new),
                        Attributions.none()))
            .toList();
    Marks marks = split.marks(answers).orElseThrow();
    if (marks.metric() == Metric.BALANCED_ACCURACY) {
      assertEquals(1.0 / 3, marks.value(), 1e-12);
    }
    assertFalse(Double.isNaN(marks.value()));
    return marks.metric();
  }
}
