package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Count;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/** What every engine that learns from a table must do. */
class TableEnginesTest {
  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree", "knn", "blend"})
  void tellsTheSpeciesOfIrisesApart(String engine) {
    var predicted = Tables.classes(engine, Tables.everyFifthOpen(Tables.iris()));
    assertEquals(30, predicted.rows().length);
    assertTrue(Tables.accuracy(predicted, Tables.iris()) >= 0.93);
    for (double[] line : predicted.probabilities()) {
      assertEquals(1, line[0] + line[1] + line[2], 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree", "knn", "blend"})
  void learnsANumberWithMissingValuesAndCategories(String engine) {
    TabularTask truth = Tables.made();
    TabularTask task = Tables.everyFifthOpen(truth);
    double baseline = Tables.rmse(Tables.values("baseline-table", task), truth);
    assertTrue(Tables.rmse(Tables.values(engine, task), truth) < 0.2 * baseline);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree", "knn", "blend"})
  void intervalsCoverAboutNineTenths(String engine) {
    TabularTask truth = Tables.made();
    var predicted = Tables.values(engine, Tables.everyFifthOpen(truth));
    int covered = 0;
    for (int i = 0; i < predicted.rows().length; i++) {
      double value = truth.valueOf(predicted.rows()[i]);
      covered += value >= predicted.low()[i] && value <= predicted.high()[i] ? 1 : 0;
    }
    assertTrue(covered >= 66 && covered <= 79, covered + " of 80");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree"})
  void attributesToTheColumnsThatMatter(String engine) {
    var attributions = Tables.values(engine, Tables.everyFifthOpen(Tables.made())).attributions();
    assertEquals(List.of("x", "colour", "noise"), attributions.features());
    double[] importance = attributions.importance();
    assertTrue(importance[1] > importance[0]);
    assertTrue(importance[0] > 3 * importance[2]);
    assertEquals(80, attributions.perRow().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xgboost", "random-forest", "linear", "tree", "knn", "blend", "baseline-table"})
  void neverSeesTheOpenRows(String engine) {
    TabularTask task = Tables.everyFifthOpen(Tables.iris());
    int[] known = task.knownRows();
    double[] length = ((NumberColumn) task.table().column("petal length")).values().clone();
    for (int row : task.openRows()) {
      length[row] = 1000 + row;
    }
    TabularTask other =
        task.with(
            task.table()
                .map(c -> c.name().equals("petal length") ? NumberColumn.of(c.name(), length) : c));
    var context = RunContext.quiet(1);
    TabularTask question = openCopies(task, known);
    try (var honest = Tables.engine(engine).fit(task, context);
        var changed = Tables.engine(engine).fit(other, context)) {
      assertArrayEquals(
          probabilities(honest.predict(question, context).answer()),
          probabilities(changed.predict(question, context).answer()));
    }
  }

  /** The known rows as rows to predict. */
  private static TabularTask openCopies(TabularTask task, int[] rows) {
    BitSet all = new BitSet();
    all.set(0, rows.length);
    return task.with(task.table().pick(rows)).masked(all);
  }

  private static double[][] probabilities(org.signalbox.task.TabularAnswer answer) {
    return ((org.signalbox.task.ClassPredictions) answer).probabilities();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree", "knn", "blend"})
  void sameSeedSameNumbers(String engine) {
    TabularTask task = Tables.everyFifthOpen(Tables.iris());
    assertArrayEquals(
        probabilities(Tables.answer(engine, task, 7).answer()),
        probabilities(Tables.answer(engine, task, 7).answer()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree", "knn", "blend"})
  void anUnseenCategoryIsAnsweredToo(String engine) {
    TabularTask task = Tables.made();
    var context = RunContext.quiet(1);
    TabularTask asked = Tables.everyFifthOpen(task);
    List<String> violet = new ArrayList<>();
    for (int row = 0; row < task.table().rows(); row++) {
      violet.add("violet");
    }
    TabularTask strange =
        asked.with(
            asked
                .table()
                .map(c -> c.name().equals("colour") ? TextColumn.of("colour", violet) : c));
    try (var fitted = Tables.engine(engine).fit(task, context)) {
      var answer = (org.signalbox.task.ValuePredictions) fitted.predict(strange, context).answer();
      for (double value : answer.values()) {
        assertTrue(value > -2 && value < 9, "value " + value);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree", "knn", "blend"})
  void aCancelInTheMiddleOfFittingEndsIt(String engine) {
    var cancellation = new Cancellation();
    var calls = new AtomicInteger();
    var context =
        new RunContext(
            phase -> {},
            fraction -> {
              assertTrue(fraction >= 0 && fraction <= 1);
              if (calls.incrementAndGet() == 3) {
                cancellation.cancel();
              }
            },
            text -> {},
            cancellation,
            Workers.sameThread(),
            () -> 0L,
            1);
    TabularTask task = Tables.everyFifthOpen(Tables.iris());
    assertThrows(CancelledException.class, () -> Tables.engine(engine).fit(task, context));
    assertEquals(3, calls.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree", "knn", "blend"})
  void marksItsPhasesAndCountsItsWork(String engine) {
    List<Phase> phases = new ArrayList<>();
    var context =
        new RunContext(
            phases::add,
            fraction -> {},
            text -> {},
            new Cancellation(),
            Workers.sameThread(),
            () -> 0L,
            1);
    TabularTask task = Tables.everyFifthOpen(Tables.iris());
    try (var fitted = Tables.engine(engine).fit(task, context)) {
      assertEquals(120, fitted.usage().get(Count.ROWS));
      assertEquals(30, fitted.predict(task, context).usage().get(Count.ROWS));
    }
    assertEquals(List.of(Phase.LOAD, Phase.FIT, Phase.PREDICT), phases);
  }

  @Test
  void theBaselineAnswersWithTheFrequenciesOfTheClasses() {
    BitSet hidden = new BitSet();
    hidden.set(0, 30);
    var predicted = Tables.classes("baseline-table", Tables.iris().masked(hidden));
    assertArrayEquals(
        new double[] {20 / 120.0, 50 / 120.0, 50 / 120.0}, predicted.probabilities()[0], 1e-12);
  }
}
