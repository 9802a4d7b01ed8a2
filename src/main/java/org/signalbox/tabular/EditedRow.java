package org.signalbox.tabular;

import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * A row whose cells can be changed.
 *
 * @param row one row
 */
public record EditedRow(Table row) {
  public EditedRow {
    if (row.rows() != 1) {
      throw new IllegalArgumentException(row.rows() + " rows instead of one");
    }
  }

  /** The cell as people read it; empty when it is missing. */
  public String text(String column) {
    return row.column(column).text(0);
  }

  /** The number, or the second since 1970 of a time; NaN when missing or a word. */
  public double number(String column) {
    Column cell = row.column(column);
    if (cell.missing(0)) {
      return Double.NaN;
    }
    return switch (cell) {
      case NumberColumn numbers -> numbers.values()[0];
      case TimeColumn times -> times.seconds()[0];
      case TextColumn _ -> Double.NaN;
    };
  }

  /** The same row with a number, or a second since 1970, in a column. */
  public EditedRow with(String column, double value) {
    return new EditedRow(
        row.map(
            c ->
                switch (c) {
                  case NumberColumn n when n.name().equals(column) ->
                      new NumberColumn(column, typeOf(n, value), new double[] {value}, n.unit());
                  case TimeColumn t when t.name().equals(column) ->
                      new TimeColumn(column, t.type(), new long[] {Math.round(value)});
                  case NumberColumn _, TimeColumn _, TextColumn _ -> c;
                }));
  }

  private static ColumnType typeOf(NumberColumn column, double value) {
    return value == Math.rint(value) ? column.type() : ColumnType.NUMBER;
  }

  /** The same row with a word in a column; an empty word is a missing cell. */
  public EditedRow with(String column, String word) {
    return new EditedRow(
        row.map(
            c ->
                c instanceof TextColumn && c.name().equals(column)
                    ? TextColumn.of(column, List.of(word))
                    : c));
  }
}
