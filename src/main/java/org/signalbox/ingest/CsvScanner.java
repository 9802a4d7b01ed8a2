package org.signalbox.ingest;

import org.signalbox.engine.RunContext;

/**
 * Splits a delimited text into rows and cells in one pass. It never gives up and never drops
 * anything: a quote in the wrong place is read as an ordinary character and reported.
 */
final class CsvScanner {
  /** What is noticed on a line while rows are split. */
  @FunctionalInterface
  interface Notes {
    void at(long line, String code, Object... about);

    static Notes none() {
      return (line, code, about) -> {};
    }
  }

  /**
   * After so many bytes were read in vain for quotes that never close, quotes are no longer taken
   * as such: the work is bounded.
   */
  private static final long MAX_WASTED = 64 << 20;

  /** A quoted cell longer than this is one whose end is missing. */
  private static final int MAX_QUOTED = 1 << 20;

  private static final int CHECK_EVERY = 1 << 16;

  private final byte[] data;
  private final int to;
  private final Syntax syntax;
  private final Notes notes;

  /** The bytes that may end a cell without quotes, or escape one that would. */
  private final boolean[] marks = new boolean[256];

  private int line = 1;
  private long wasted;
  private boolean doubled;

  /**
   * @param notes are told of quotes in the wrong place and of lines within quotes
   */
  CsvScanner(byte[] data, int to, Syntax syntax, Notes notes) {
    this.data = data;
    this.to = to;
    this.syntax = syntax;
    this.notes = notes;
    for (byte mark : new byte[] {syntax.delimiter(), syntax.escape(), '\n', '\r'}) {
      marks[mark & 0xff] = true;
    }
  }

  /** The character before a quote inside a quoted cell; empty when none was met. */
  String escapeSeen() {
    if (syntax.escape() != 0) {
      return String.valueOf((char) syntax.escape());
    }
    return doubled ? String.valueOf((char) syntax.quote()) : "";
  }

  /** Splits from an offset to the end. */
  ByteGrid scan(int from, RunContext ctx) {
    var grid = new ByteGrid(data, to - from, syntax);
    int at = from;
    while (at < to) {
      grid.beginRow(at, line);
      at = row(at, grid);
      if (grid.rows() % CHECK_EVERY == 0) {
        ctx.done(0.5 * at / to);
      }
    }
    grid.lines(line - 1);
    return grid;
  }

  /** Splits one row and returns where the next begins. */
  private int row(int from, ByteGrid grid) {
    int at = syntax.spaced() ? skipSpaces(from) : from;
    while (true) {
      int end = cell(at);
      int next = end < to && data[end] == ' ' && syntax.spaced() ? skipSpaces(end) : end;
      boolean trailing = next != end && (next == to || lineEnd(next));
      grid.endCell(end);
      if (end < to && data[end] == syntax.delimiter() && !trailing) {
        at = syntax.spaced() ? next : end + 1;
        continue;
      }
      return afterLine(trailing ? next : end);
    }
  }

  private boolean lineEnd(int at) {
    return syntax.endsLine(data[at]) || (data[at] == '\r' && at + 1 < to && data[at + 1] == '\n');
  }

  private int afterLine(int end) {
    if (end >= to) {
      return to;
    }
    line++;
    if (returns(end)) {
      return end + 1;
    }
    int at = end;
    // With spaces as delimiter the carriage return before a line feed may still stand here.
    if (data[at] == '\r' && syntax.newline() != Newline.CR) {
      at++;
    }
    boolean pair = data[at] == '\r' && at + 1 < to && data[at + 1] == '\n';
    return pair ? at + 2 : at + 1;
  }

  /** Whether a lone carriage return ends a row among others that end with line feeds. */
  private boolean returns(int at) {
    return data[at] == '\r'
        && syntax.newline() != Newline.CR
        && at + 1 < to
        && data[at + 1] != '\n'
        && data[at + 1] != '\r';
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at < to && data[at] == ' ') {
      at++;
    }
    return at;
  }

  /** Returns where a cell ends: at a delimiter, a line's end, or the end of the text. */
  private int cell(int from) {
    if (syntax.quote() != 0 && wasted < MAX_WASTED) {
      int at = from;
      while (at < to && (syntax.padding(data[at]) || data[at] == ' ')) {
        at++;
      }
      if (at < to && data[at] == syntax.quote()) {
        int end = quoted(at);
        if (end >= 0) {
          return end;
        }
        notes.at(line, Codes.QUOTES);
      }
    }
    return unquoted(from);
  }

  private int unquoted(int from) {
    byte delimiter = syntax.delimiter();
    byte escape = syntax.escape();
    for (int at = from; at < to; at++) {
      byte b = data[at];
      if (!marks[b & 0xff]) {
        continue;
      }
      if (b == delimiter || syntax.endsLine(b) || (b == '\r' && returns(at))) {
        return at;
      }
      if (escape != 0 && b == escape && at + 1 < to && !syntax.endsLine(data[at + 1])) {
        at++;
      }
    }
    return to;
  }

  /**
   * Returns where a cell that opens with a quote ends, -1 when the quote has to be an ordinary
   * character: never closed, or closed in the middle of a cell some lines below.
   */
  private int quoted(int open) {
    int end = closed(open);
    if (end < 0) {
      wasted -= end;
    }
    return end;
  }

  /** As {@link #quoted}, a failure as the negative number of bytes that were read for it. */
  private int closed(int open) {
    int newlines = 0;
    boolean inner = false;
    int bound = (int) Math.min(to, (long) open + MAX_QUOTED);
    for (int at = open + 1; at < bound; at++) {
      byte b = data[at];
      if (syntax.escape() != 0 && b == syntax.escape()) {
        at++;
        newlines += at < bound && syntax.endsLine(data[at]) ? 1 : 0;
      } else if (b == syntax.quote()) {
        if (at + 1 < to && data[at + 1] == syntax.quote()) {
          doubled = true;
          at++;
          continue;
        }
        int end = endAfter(at + 1);
        if (end >= 0) {
          return close(end, newlines, inner);
        }
        if (newlines > 0) {
          return open - at;
        }
        inner = true;
      } else if (syntax.endsLine(b)) {
        if (inner) {
          return open - at;
        }
        newlines++;
      }
    }
    return open - bound;
  }

  private int close(int end, int newlines, boolean inner) {
    if (inner) {
      notes.at(line, Codes.QUOTES);
    }
    for (int i = 0; i < newlines; i++) {
      notes.at(++line, Codes.LINES_WITHIN);
    }
    return end;
  }

  /** Where the cell ends when only padding stands between here and its end; else -1. */
  private int endAfter(int from) {
    for (int at = from; at < to; at++) {
      if (data[at] == syntax.delimiter() || syntax.endsLine(data[at]) || returns(at)) {
        return at;
      }
      if (!syntax.padding(data[at]) && data[at] != ' ') {
        return -1;
      }
    }
    return to;
  }
}
