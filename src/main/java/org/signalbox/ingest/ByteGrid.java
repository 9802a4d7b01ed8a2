package org.signalbox.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows of a delimited text as offsets into its bytes: four bytes a cell and twelve a row. */
final class ByteGrid implements Grid {
  /** Bytes that a cell has at the least in most files. */
  private static final int CELL = 8;

  private final byte[] data;
  private final Syntax syntax;
  private final IntList cellEnds;
  private final IntList rowStarts = new IntList();
  private final IntList firstCells = new IntList();
  private IntList lines = new IntList();
  private int counted;

  /**
   * @param size bytes of the data that the rows take
   */
  ByteGrid(byte[] data, int size, Syntax syntax) {
    this.data = data;
    this.syntax = syntax;
    this.cellEnds = new IntList(size / CELL);
  }

  void beginRow(int offset, int line) {
    rowStarts.add(offset);
    firstCells.add(cellEnds.size());
    lines.add(line);
  }

  void endCell(int offset) {
    cellEnds.add(offset);
  }

  int cellsOfLastRow() {
    return cellEnds.size() - firstCells.get(firstCells.size() - 1);
  }

  @Override
  public int rows() {
    return rowStarts.size();
  }

  @Override
  public int width(int row) {
    int next = row + 1 < firstCells.size() ? firstCells.get(row + 1) : cellEnds.size();
    return next - firstCells.get(row);
  }

  @Override
  public long line(int row) {
    return lines.get(row);
  }

  byte[] data() {
    return data;
  }

  /** Where a row begins in the data. */
  int rowStart(int row) {
    return rowStarts.get(row);
  }

  /** Lines that the rows take, those within quotes included. */
  int lines() {
    return counted;
  }

  void lines(int count) {
    counted = count;
  }

  /** The same rows, standing on other lines of their source. */
  ByteGrid relined(int[] others) {
    lines = IntList.of(others);
    return this;
  }

  /** The raw text of a cell with its quotes, trimmed. */
  byte[] raw(int row, int column) {
    long span = span(row, column);
    return Arrays.copyOfRange(data, start(span), end(span));
  }

  /** Whether a space stands between the delimiter and the cell, as in a sentence. */
  boolean afterSpace(int row, int column) {
    int index = firstCells.get(row) + column;
    return column > 0 && data[Math.min(data.length - 1, cellEnds.get(index - 1) + 1)] == ' ';
  }

  @Override
  public String cell(int row, int column) {
    if (column >= width(row)) {
      return "";
    }
    long span = span(row, column);
    if (!quoted(span)) {
      return new String(data, start(span), end(span) - start(span), StandardCharsets.UTF_8);
    }
    byte[] plain = unquoted(span);
    return new String(plain, StandardCharsets.UTF_8).strip();
  }

  @Override
  public boolean empty(int row, int column) {
    if (column >= width(row)) {
      return true;
    }
    long span = span(row, column);
    return start(span) == end(span) || (quoted(span) && cell(row, column).isEmpty());
  }

  @Override
  public boolean begins(int row, char mark) {
    long span = span(row, 0);
    return quoted(span)
        ? Grid.super.begins(row, mark)
        : start(span) < end(span) && data[start(span)] == mark;
  }

  @Override
  public int code(int row, int column, Dictionary into) {
    if (column >= width(row)) {
      return -1;
    }
    long span = span(row, column);
    if (!quoted(span)) {
      return into.code(data, start(span), end(span));
    }
    byte[] plain = unquoted(span);
    int from = 0;
    int to = plain.length;
    while (from < to && plain[from] <= ' ' && plain[from] >= 0) {
      from++;
    }
    while (to > from && plain[to - 1] <= ' ' && plain[to - 1] >= 0) {
      to--;
    }
    return into.code(plain, from, to);
  }

  @Override
  public boolean same(int row, int other) {
    int width = width(row);
    if (width != width(other)) {
      return false;
    }
    int a = rowStarts.get(row);
    int b = rowStarts.get(other);
    int endA = cellEnds.get(firstCells.get(row) + width - 1);
    int endB = cellEnds.get(firstCells.get(other) + width - 1);
    return endA - a == endB - b && Arrays.equals(data, a, endA, data, b, endB);
  }

  /** Where a cell begins (upper half) and ends (lower half) in the data, trimmed. */
  long span(int row, int column) {
    int index = firstCells.get(row) + column;
    int from = column == 0 ? rowStarts.get(row) : cellEnds.get(index - 1) + 1;
    int to = cellEnds.get(index);
    while (from < to && (syntax.padding(data[from]) || data[from] == ' ')) {
      from++;
    }
    while (to > from && (syntax.padding(data[to - 1]) || data[to - 1] == ' ')) {
      to--;
    }
    return ((long) from << 32) | to;
  }

  boolean quoted(long span) {
    int from = start(span);
    int to = end(span);
    byte quote = syntax.quote();
    return quote != 0 && to - from >= 2 && data[from] == quote && data[to - 1] == quote;
  }

  /** What stands between the quotes of a span. */
  byte[] unquoted(long span) {
    byte quote = syntax.quote();
    byte escape = syntax.escape();
    int last = end(span) - 1;
    byte[] plain = new byte[last - start(span) - 1];
    int length = 0;
    for (int i = start(span) + 1; i < last; i++) {
      boolean doubled = data[i] == quote && data[i + 1] == quote && i + 1 < last;
      boolean escaped = escape != 0 && data[i] == escape && i + 1 < last;
      i += doubled || escaped ? 1 : 0;
      plain[length++] = data[i];
    }
    return length == plain.length ? plain : Arrays.copyOf(plain, length);
  }

  private static int start(long span) {
    return (int) (span >>> 32);
  }

  private static int end(long span) {
    return (int) span;
  }
}
