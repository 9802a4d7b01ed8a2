package org.signalbox.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Rows of a second file as the open rows of a task: same columns, same types, no target. */
final class JoinedRows {
  private JoinedRows() {}

  /**
   * @throws ProblemException when a feature is missing in {@code rows}, or numbers became words
   */
  static TabularTask ask(TabularTask task, Table rows) {
    List<Column> columns = new ArrayList<>();
    columns.add(open(task.targetColumn(), rows.rows()));
    for (String feature : task.features()) {
      Column wanted = task.table().column(feature);
      Column found =
          rows.find(feature).orElseThrow(() -> ProblemException.of("SB-CLI-13", feature));
      columns.add(alike(wanted, found));
    }
    return task.with(new Table(rows.name(), columns));
  }

  private static Column open(Column target, int rows) {
    int[] none = new int[rows];
    Arrays.fill(none, -1);
    double[] missing = new double[rows];
    Arrays.fill(missing, Double.NaN);
    long[] never = new long[rows];
    Arrays.fill(never, TimeColumn.MISSING);
    return switch (target) {
      case NumberColumn n -> new NumberColumn(n.name(), n.type(), missing, n.unit());
      case TextColumn t -> new TextColumn(t.name(), t.type(), t.levels(), none);
      case TimeColumn t -> new TimeColumn(t.name(), t.type(), never);
    };
  }

  private static Column alike(Column wanted, Column found) {
    if (found.missingCells() == found.rows()) {
      return open(wanted, found.rows());
    }
    return switch (wanted) {
      case NumberColumn n when found instanceof NumberColumn -> found;
      case TimeColumn t when found instanceof TimeColumn -> found;
      case TextColumn t -> words(found);
      case NumberColumn n -> throw differs(wanted, found);
      case TimeColumn t -> throw differs(wanted, found);
    };
  }

  private static ProblemException differs(Column wanted, Column found) {
    return ProblemException.of(
        "SB-CLI-14", wanted.name(), wanted.type().word(), found.type().word());
  }

  private static Column words(Column found) {
    if (found instanceof TextColumn) {
      return found;
    }
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < found.rows(); row++) {
      cells.add(found.text(row));
    }
    return TextColumn.of(found.name(), cells);
  }
}
