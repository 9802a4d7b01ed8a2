package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.Dialect;

/**
 * A table that its format delivers column by column.
 *
 * @param lines where each row stands in the source, counted from 1
 */
record ColumnTable(Dialect dialect, List<RawColumn> columns, int[] lines) implements RawTable {
  @Override
  public List<String> names() {
    return columns.stream().map(RawColumn::name).toList();
  }

  @Override
  public int rows() {
    return lines.length;
  }

  @Override
  public RawColumn column(int index) {
    return columns.get(index);
  }

  @Override
  public long line(int row) {
    return lines[row];
  }

  @Override
  public List<Preview.Line> first(int rows, Doubts doubts) {
    List<Preview.Line> shown = new ArrayList<>();
    for (int row = 0; row < Math.min(rows, rows()); row++) {
      List<String> cells = new ArrayList<>();
      for (RawColumn column : columns) {
        int code = column.codes()[row];
        cells.add(code < 0 ? "" : column.cells().value(code));
      }
      shown.add(new Preview.Line(lines[row], cells, doubts.of(lines[row])));
    }
    return shown;
  }
}
