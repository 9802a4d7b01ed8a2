package org.signalbox.ingest;

import java.nio.charset.StandardCharsets;

/**
 * The cells of one column as spans of bytes, for readers that need no text of them.
 *
 * <p>A cursor: {@link #at} moves it to a row, the other methods tell of the cell there.
 */
final class PlainCells {
  private final ByteGrid grid;
  private final int column;
  private byte[] bytes = new byte[0];
  private int from;
  private int to;

  PlainCells(ByteGrid grid, int column) {
    this.grid = grid;
    this.column = column;
  }

  void at(int row) {
    bytes = grid.data();
    from = 0;
    to = 0;
    if (column >= grid.width(row)) {
      return;
    }
    long span = grid.span(row, column);
    from = (int) (span >>> 32);
    to = (int) span;
    if (grid.quoted(span)) {
      bytes = grid.unquoted(span);
      from = 0;
      to = bytes.length;
      while (from < to && bytes[from] == ' ') {
        from++;
      }
      while (to > from && bytes[to - 1] == ' ') {
        to--;
      }
    }
  }

  int length() {
    return to - from;
  }

  /** The byte at an offset within the cell. */
  byte get(int offset) {
    return bytes[from + offset];
  }

  /** The digit at an offset within the cell, something outside of 0 to 9 when it is none. */
  int digit(int offset) {
    return bytes[from + offset] - '0';
  }

  String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** Whether the cell says that there is no value. */
  boolean missing() {
    return to == from
        || (to - from <= MissingWords.LONGEST
            && (digit(0) < 0 || digit(0) > 9)
            && MissingWords.contains(text()));
  }
}
