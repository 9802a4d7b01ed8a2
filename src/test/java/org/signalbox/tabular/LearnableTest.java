package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

class LearnableTest {
  private static final double[] NUMBERS = IntStream.range(0, 1002).asDoubleStream().toArray();

  private static TabularTask classes(Column feature, List<String> labels) {
    List<String> classes = labels.stream().filter(l -> !l.isEmpty()).distinct().toList();
    Table table = new Table("t", List.of(feature, TextColumn.of("label", labels)));
    return new TabularTask(
        table, "label", ProblemType.MULTICLASS_CLASSIFICATION, List.of(feature.name()), classes);
  }

  private static Column numbers(int rows) {
    return NumberColumn.of("x", java.util.Arrays.copyOf(NUMBERS, rows));
  }

  private static void refused(String code, String engine, TabularTask task) {
    var unwilling =
        assertInstanceOf(Suitability.Unwilling.class, Tables.engine(engine).suits(task));
    assertEquals(code, unwilling.reason().code());
    fails(code, engine, task);
  }

  private static void fails(String code, String engine, TabularTask task) {
    var thrown =
        assertThrows(
            ProblemException.class, () -> Tables.engine(engine).fit(task, RunContext.quiet(1)));
    assertEquals(code, thrown.problem().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void tooFewKnownRowsAreRefused(String engine) {
    refused("SB-TABULAR-01", engine, classes(numbers(5), List.of("a", "b", "a", "", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void oneClassIsRefused(String engine) {
    refused("SB-TABULAR-02", engine, classes(numbers(5), List.of("a", "a", "a", "a", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void aConstantTargetIsRefused(String engine) {
    Table table = new Table("t", List.of(numbers(5), NumberColumn.of("y", 3, 3, 3, 3, Double.NaN)));
    refused(
        "SB-TABULAR-03",
        engine,
        new TabularTask(table, "y", ProblemType.REGRESSION, List.of("x"), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void overAThousandClassesAreRefused(String engine) {
    List<String> labels = IntStream.range(0, 1002).mapToObj(i -> "c" + i).toList();
    refused("SB-TABULAR-04", engine, classes(numbers(1002), labels));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void aTableWithoutAUsableColumnFails(String engine) {
    Column constant = NumberColumn.of("x", 1, 1, 1, 1, 1);
    fails("SB-TABULAR-05", engine, classes(constant, List.of("a", "b", "a", "b", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear"})
  void fourKnownRowsAreEnough(String engine) {
    TabularTask task = classes(numbers(5), List.of("a", "a", "b", "b", ""));
    assertEquals(1, Tables.classes(engine, task).rows().length);
  }
}
