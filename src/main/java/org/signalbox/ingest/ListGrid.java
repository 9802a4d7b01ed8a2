package org.signalbox.ingest;

import java.util.List;

/**
 * Rows that a reader already split, such as those of a sheet.
 *
 * @param lines where each row stands in its source, counted from 1
 */
record ListGrid(List<List<String>> cells, List<Long> lines) implements Grid {
  @Override
  public int rows() {
    return cells.size();
  }

  @Override
  public int width(int row) {
    return cells.get(row).size();
  }

  @Override
  public String cell(int row, int column) {
    List<String> line = cells.get(row);
    return column < line.size() ? line.get(column) : "";
  }

  @Override
  public boolean empty(int row, int column) {
    return cell(row, column).isEmpty();
  }

  @Override
  public int code(int row, int column, Dictionary into) {
    return into.code(cell(row, column));
  }

  @Override
  public long line(int row) {
    return lines.get(row);
  }

  @Override
  public boolean same(int row, int other) {
    return cells.get(row).equals(cells.get(other));
  }
}
