package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TextColumn;
import org.signalbox.task.ValuePredictions;

/** Predictions as a table to be written. */
public final class PredictedTable {
  private PredictedTable() {}

  /** {@code row, prediction} and {@code p_<class>} columns or {@code lo-90, hi-90}. */
  public static Table of(TabularAnswer answer) {
    List<Column> columns = new ArrayList<>();
    double[] rows = Arrays.stream(answer.rows()).mapToDouble(r -> r + 1).toArray();
    columns.add(new NumberColumn("row", ColumnType.INTEGER, rows, ""));
    switch (answer) {
      case ClassPredictions classes -> ofClasses(classes, columns);
      case ValuePredictions values -> ofValues(values, columns);
    }
    return new Table("predictions", columns);
  }

  /** The rows as they came, then their predictions; names that are taken get a mark. */
  public static Table beside(Table rows, TabularAnswer answer) {
    List<Column> columns = new ArrayList<>(rows.pick(answer.rows()).columns());
    Set<String> taken = new HashSet<>(rows.names());
    List<Column> predicted = of(answer).columns();
    for (Column column : predicted.subList(1, predicted.size())) {
      String name = column.name();
      while (!taken.add(name)) {
        name = name + "_";
      }
      columns.add(named(column, name));
    }
    return new Table(rows.name(), columns);
  }

  private static Column named(Column column, String name) {
    return switch (column) {
      case NumberColumn n -> new NumberColumn(name, n.type(), n.values(), n.unit());
      case TextColumn t -> new TextColumn(name, t.type(), t.levels(), t.codes());
      case org.signalbox.task.TimeColumn t ->
          new org.signalbox.task.TimeColumn(name, t.type(), t.seconds());
    };
  }

  private static void ofClasses(ClassPredictions answer, List<Column> columns) {
    int n = answer.rows().length;
    int[] best = IntStream.range(0, n).map(answer::best).toArray();
    columns.add(new TextColumn("prediction", ColumnType.TEXT, answer.classes(), best));
    for (int k = 0; k < answer.classes().size(); k++) {
      int at = k;
      double[] share = Arrays.stream(answer.probabilities()).mapToDouble(p -> p[at]).toArray();
      columns.add(new NumberColumn("p_" + answer.classes().get(k), ColumnType.NUMBER, share, ""));
    }
  }

  private static void ofValues(ValuePredictions answer, List<Column> columns) {
    columns.add(new NumberColumn("prediction", ColumnType.NUMBER, answer.values(), ""));
    double[] none = new double[answer.low().length == 0 ? answer.values().length : 0];
    Arrays.fill(none, Double.NaN);
    boolean limits = answer.low().length > 0;
    columns.add(new NumberColumn("lo-90", ColumnType.NUMBER, limits ? answer.low() : none, ""));
    columns.add(new NumberColumn("hi-90", ColumnType.NUMBER, limits ? answer.high() : none, ""));
  }
}
