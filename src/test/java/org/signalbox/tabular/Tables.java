package org.signalbox.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.ValuePredictions;

/** Small tables for tests: Fisher's iris, and made ones whose truth is known. */
final class Tables {
  static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");
  private static final SearchLimit FEW = new SearchLimit.Trials(List.of(3, 1, 1));
  private static final List<String> MEASURES =
      List.of("sepal length", "sepal width", "petal length", "petal width");

  private Tables() {}

  /** Searches end after few trials here. */
  static Engine<TabularTask, TabularAnswer> engine(String id) {
    return switch (id) {
      case "blend" -> TabularEngines.blend(FEW);
      case "xgboost-tuned" -> TabularEngines.tuned(FEW);
      default -> known(id);
    };
  }

  private static Engine<TabularTask, TabularAnswer> known(String id) {
    return TabularEngines.tables().stream()
        .filter(e -> e.card().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Species from the four measures, every flower known. */
  static TabularTask iris() {
    return new TabularTask(
        irisTable(), "species", ProblemType.MULTICLASS_CLASSIFICATION, MEASURES, SPECIES);
  }

  /** Petal width from the other three measures. */
  static TabularTask petalWidth() {
    return new TabularTask(
        irisTable(), "petal width", ProblemType.REGRESSION, MEASURES.subList(0, 3), List.of());
  }

  private static Table irisTable() {
    List<String[]> lines = new ArrayList<>();
    try (InputStream in = Tables.class.getResourceAsStream("/tabular/iris.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().skip(1).forEach(l -> lines.add(l.split(",")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < MEASURES.size(); c++) {
      int at = c;
      double[] values = lines.stream().mapToDouble(l -> Double.parseDouble(l[at])).toArray();
      columns.add(NumberColumn.of(MEASURES.get(c), values));
    }
    columns.add(TextColumn.of("species", lines.stream().map(l -> l[4]).toList()));
    return new Table("iris", columns);
  }

  /** Each fifth row's target hidden. */
  static TabularTask everyFifthOpen(TabularTask task) {
    BitSet hidden = new BitSet();
    IntStream.range(0, task.table().rows()).filter(r -> r % 5 == 0).forEach(hidden::set);
    return task.masked(hidden);
  }

  /**
   * 400 rows: y = 2 x + (5 when the colour is red) + noise of deviation 0.1, a tenth of x missing,
   * and a column of noise.
   */
  static TabularTask made() {
    Random random = new Random(5);
    int rows = 400;
    double[] x = new double[rows];
    double[] noise = new double[rows];
    double[] y = new double[rows];
    List<String> colours = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      String colour = List.of("red", "green", "blue").get(random.nextInt(3));
      double value = random.nextDouble();
      x[row] = random.nextInt(10) == 0 ? Double.NaN : value;
      noise[row] = random.nextDouble();
      y[row] = 2 * value + (colour.equals("red") ? 5 : 0) + 0.1 * random.nextGaussian();
      colours.add(colour);
    }
    Table table =
        new Table(
            "made",
            List.of(
                NumberColumn.of("x", x),
                TextColumn.of("colour", colours),
                NumberColumn.of("noise", noise),
                NumberColumn.of("y", y)));
    return new TabularTask(
        table, "y", ProblemType.REGRESSION, List.of("x", "colour", "noise"), List.of());
  }

  static Result<TabularAnswer> answer(String engine, TabularTask task, long seed) {
    RunContext context = RunContext.quiet(seed);
    try (var fitted = engine(engine).fit(task, context)) {
      return fitted.predict(task, context);
    }
  }

  static ClassPredictions classes(String engine, TabularTask task) {
    return (ClassPredictions) answer(engine, task, 1).answer();
  }

  static ValuePredictions values(String engine, TabularTask task) {
    return (ValuePredictions) answer(engine, task, 1).answer();
  }

  static double accuracy(ClassPredictions predicted, TabularTask truth) {
    int right = 0;
    for (int i = 0; i < predicted.rows().length; i++) {
      right += predicted.best(i) == truth.classOf(predicted.rows()[i]) ? 1 : 0;
    }
    return (double) right / predicted.rows().length;
  }

  static double rmse(ValuePredictions predicted, TabularTask truth) {
    double squares = 0;
    for (int i = 0; i < predicted.rows().length; i++) {
      double error = predicted.values()[i] - truth.valueOf(predicted.rows()[i]);
      squares += error * error;
    }
    return Math.sqrt(squares / predicted.rows().length);
  }
}
