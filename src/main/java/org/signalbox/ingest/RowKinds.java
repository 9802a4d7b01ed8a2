package org.signalbox.ingest;

import java.util.List;

/**
 * What each row of a chunk is to a table whose shape is known from its start: one of its rows,
 * perhaps with cells too few or too many, or none, such as a blank line.
 *
 * @param from the first row that is judged
 */
record RowKinds(int from, byte[] kinds, int width) {
  private static final byte WHOLE = 0;
  private static final byte SHORT = 1;
  private static final byte LONG = 2;
  private static final byte BLANK = 3;
  private static final byte COMMENT = 4;
  private static final byte HEADER = 5;

  /**
   * @param header the cells of the table's header; empty when it has none
   */
  static RowKinds of(ByteGrid grid, int from, TableShape shape, List<String> header) {
    byte[] kinds = new byte[grid.rows()];
    for (int row = from; row < kinds.length; row++) {
      kinds[row] = kind(grid, row, shape.gridWidth(), header);
    }
    return new RowKinds(from, kinds, shape.gridWidth());
  }

  private static byte kind(ByteGrid grid, int row, int width, List<String> header) {
    int cells = grid.width(row);
    if (width > 1 && grid.blank(row)) {
      return BLANK;
    }
    if (cells < width) {
      return grid.cell(row, 0).startsWith("#") ? COMMENT : SHORT;
    }
    if (!header.isEmpty() && repeats(grid, row, header)) {
      return HEADER;
    }
    return cells > width ? LONG : WHOLE;
  }

  private static boolean repeats(ByteGrid grid, int row, List<String> header) {
    for (int column = 0; column < header.size(); column++) {
      if (!grid.cell(row, column).equals(header.get(column))) {
        return false;
      }
    }
    return true;
  }

  /** Reports what is wrong with a row, and tells whether it is one of the table. */
  boolean report(int row, long line, Doubts doubts) {
    switch (kinds[row]) {
      case SHORT -> doubts.at(line, Codes.SHORT_ROWS, width);
      case LONG -> doubts.at(line, Codes.LONG_ROWS, width, 1);
      case BLANK -> doubts.at(line, Codes.BLANK_LINES);
      case COMMENT -> doubts.at(line, Codes.COMMENTS);
      case HEADER -> doubts.at(line, Codes.REPEATED_HEADER);
      default -> {}
    }
    return kinds[row] == WHOLE || kinds[row] == SHORT || kinds[row] == LONG;
  }
}
