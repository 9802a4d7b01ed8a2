package org.signalbox.ingest;

/** Rows of cells as they stand in a source, before anyone says which of them are the table. */
interface Grid {
  int rows();

  /** How many cells a row has. */
  int width(int row);

  /** A cell, trimmed and unquoted; empty beyond the row's width. */
  String cell(int row, int column);

  boolean empty(int row, int column);

  /** Whether a row's first cell begins with a mark of one byte. */
  default boolean begins(int row, char mark) {
    return cell(row, 0).indexOf(mark) == 0;
  }

  /** Adds a cell to a dictionary without making a string of it. */
  int code(int row, int column, Dictionary into);

  /** The line of the source where a row begins, counted from 1. */
  long line(int row);

  /** Whether two rows are written alike. */
  boolean same(int row, int other);

  default int filled(int row) {
    int count = 0;
    for (int column = 0; column < width(row); column++) {
      count += empty(row, column) ? 0 : 1;
    }
    return count;
  }

  default boolean blank(int row) {
    for (int column = 0; column < width(row); column++) {
      if (!empty(row, column)) {
        return false;
      }
    }
    return true;
  }
}
