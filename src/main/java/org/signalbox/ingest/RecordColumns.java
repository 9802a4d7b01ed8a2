package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.task.Dialect;

/** Gathers records, which may lack fields, into columns in the order of their first appearance. */
final class RecordColumns {
  private static final class Building {
    private final Dictionary cells = new Dictionary();
    private final IntList codes = new IntList();

    private void put(int row, int code) {
      while (codes.size() < row) {
        codes.add(-1);
      }
      if (codes.size() > row) {
        codes.setLast(code);
      } else {
        codes.add(code);
      }
    }
  }

  private final String source;
  private final Limits limits;
  private final Map<String, Building> columns = new LinkedHashMap<>();
  private final IntList lines = new IntList();

  RecordColumns(String source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  int rows() {
    return lines.size();
  }

  /** A cell of the record that is being read; the last of several with one name counts. */
  void put(String name, String value) {
    Building column = column(name);
    column.put(lines.size(), column.cells.code(value.strip()));
  }

  /** A column that exists although no record has a value for it. */
  void putMissing(String name) {
    column(name).put(lines.size(), -1);
  }

  /** Ends a record that began on this line. */
  void endRecord(int line) {
    lines.add(line);
  }

  ColumnTable table(Dialect dialect) {
    List<RawColumn> done = new ArrayList<>();
    columns.forEach(
        (name, column) -> {
          if (column.codes.size() < lines.size()) {
            column.put(lines.size() - 1, -1);
          }
          done.add(new RawColumn(name, column.cells, column.codes.toArray()));
        });
    return new ColumnTable(dialect, done, lines.toArray());
  }

  private Building column(String name) {
    Building column = columns.get(name);
    if (column == null) {
      column = new Building();
      columns.put(name, column);
      limits.checkColumns(source, columns.size());
    }
    return column;
  }
}
