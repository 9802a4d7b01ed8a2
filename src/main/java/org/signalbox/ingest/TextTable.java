package org.signalbox.ingest;

import org.signalbox.engine.RunContext;
import org.signalbox.task.Dialect;

/**
 * A delimited text split into rows.
 *
 * @param width cells of most rows
 * @param score of its syntax, 0 when it has one column
 */
record TextTable(
    ByteGrid grid, Syntax syntax, String encoding, String escape, int width, double score) {
  static TextTable read(Decoded text, Doubts doubts, RunContext ctx) {
    DialectFinder.Found found = DialectFinder.find(text);
    ctx.done(0.1);
    byte[] data = text.bytes();
    Syntax syntax = found.syntax();
    var scanner = new CsvScanner(data, data.length, syntax, line -> doubts.at(line, Codes.QUOTES));
    ByteGrid grid = scanner.scan(text.from(), ctx);
    reportRepairs(text, doubts);
    String escape = scanner.escapeSeen();
    return new TextTable(grid, syntax, text.encoding(), escape, found.width(), found.score());
  }

  Dialect dialect(TableShape shape) {
    return new Dialect(
        "csv",
        encoding,
        mark(syntax.delimiter()),
        mark(syntax.quote()),
        escape,
        syntax.newline().name(),
        shape.header() >= 0,
        shape.skip());
  }

  private static String mark(byte b) {
    return b == 0 ? "" : String.valueOf((char) b);
  }

  private static void reportRepairs(Decoded text, Doubts doubts) {
    int line = 1;
    int at = text.from();
    for (int where : text.repaired()) {
      for (; at < where; at++) {
        line += text.bytes()[at] == '\n' ? 1 : 0;
      }
      doubts.at(line, Codes.BAD_BYTES);
    }
  }
}
