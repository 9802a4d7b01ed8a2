package org.signalbox.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dialect;

/**
 * A delimited text split into rows.
 *
 * @param width cells of most rows
 * @param score of its syntax, 0 when it has one column
 * @param wide the delimiter where it is several characters; the grid then holds one byte for it
 */
record TextTable(
    ByteGrid grid,
    Syntax syntax,
    String encoding,
    String escape,
    int width,
    double score,
    Optional<WideDelimiter> wide) {
  static TextTable read(Decoded text, Doubts doubts, RunContext ctx) {
    DialectFinder.Found found = DialectFinder.find(text);
    ctx.done(0.1);
    Optional<WideDelimiter> wide = WideDelimiter.of(text, found.syntax());
    if (wide.isEmpty()) {
      return read(text, found, doubts, ctx);
    }
    Decoded narrow = wide.get().narrowed(text);
    Syntax syntax = found.syntax().with(WideDelimiter.STAND_IN);
    DialectScore score = DialectFinder.score(narrow, syntax);
    var likewise = new DialectFinder.Found(syntax, score.width(), score.value());
    TextTable table = read(narrow, likewise, doubts, ctx);
    return new TextTable(
        table.grid(), syntax, table.encoding(), table.escape(), table.width(), found.score(), wide);
  }

  private static TextTable read(
      Decoded text, DialectFinder.Found found, Doubts doubts, RunContext ctx) {
    byte[] data = text.bytes();
    Syntax syntax = found.syntax();
    var scanner = new CsvScanner(data, data.length, syntax, doubts::at);
    ByteGrid grid = scanner.scan(text.from(), ctx);
    reportRepairs(text, doubts);
    String escape = scanner.escapeSeen();
    return new TextTable(
        grid, syntax, text.encoding(), escape, found.width(), found.score(), Optional.empty());
  }

  /** Another part of the same source, split in the same way. */
  ByteGrid more(Decoded text, CsvScanner.Notes notes, long seed) {
    Decoded part = wide.map(w -> w.narrowed(text)).orElse(text);
    byte[] data = part.bytes();
    return new CsvScanner(data, data.length, syntax, notes)
        .scan(part.from(), RunContext.quiet(seed));
  }

  Dialect dialect(TableShape shape) {
    return new Dialect(
        "csv",
        encoding,
        wide.map(WideDelimiter::toString).orElseGet(() -> mark(syntax.delimiter())),
        mark(syntax.quote()),
        escape,
        syntax.newline().name(),
        shape.header() >= 0,
        shape.skip());
  }

  /** What the rows of the text end with. */
  RowChunks.Ends ends() {
    byte line = (byte) (syntax.newline() == Newline.CR ? '\r' : '\n');
    return new RowChunks.Ends(line, syntax.quote());
  }

  /** The cells of the header as they are written; empty when there is none. */
  List<String> header(TableShape shape) {
    if (shape.header() < 0) {
      return List.of();
    }
    return IntStream.range(0, grid.width(shape.header()))
        .mapToObj(column -> grid.cell(shape.header(), column))
        .toList();
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
