package org.signalbox.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;

/** Delimited text that is read in pieces, because it is large. */
final class LargeText implements TablePieces {
  private final RowChunks chunks;
  private final GridTable raw;
  private final TextTable first;
  private final Dataset head;

  private LargeText(RowChunks chunks, GridTable raw, TextTable first, Dataset head) {
    this.chunks = chunks;
    this.raw = raw;
    this.first = first;
    this.head = head;
  }

  /** Empty when the file fits into one piece, or can't be cut into any. */
  static Optional<TablePieces> open(Source.OfFile file, Limits limits, RunContext ctx) {
    var chunks = new RowChunks(file.path());
    byte[] first = new byte[0];
    try (RowChunks.Reader reader = chunks.open(new RowChunks.Ends((byte) '\n', (byte) '"'))) {
      Optional<RowChunks.Chunk> chunk = reader.next();
      if (chunk.isEmpty() || chunk.get().last()) {
        return Optional.empty();
      }
      first = chunk.get().bytes();
    } catch (IOException e) {
      // Whatever is wrong with the file, reading it whole says it in its own words.
      return Optional.empty();
    }
    Decoded text = Encodings.decode(first);
    boolean cut = text.encoding().equals("UTF-8") || text.encoding().equals("windows-1252");
    String start =
        new String(first, 0, Math.min(first.length, 4096), java.nio.charset.StandardCharsets.UTF_8);
    if (!cut || Magic.of(first).isPresent() || TextKind.json(file.name(), start)) {
      return Optional.empty();
    }
    return head(file.name(), chunks, text, limits, ctx);
  }

  private static Optional<TablePieces> head(
      String name, RowChunks chunks, Decoded text, Limits limits, RunContext ctx) {
    var doubts = new Doubts();
    TextTable table = TextTable.read(text, doubts, ctx);
    if (TextKind.prose(name, table)) {
      return Optional.empty();
    }
    TableShape shape = new ShapeFinder(name, table.grid(), doubts).find(limits);
    var raw = new GridTable(table.grid(), shape, table.dialect(shape));
    Dataset head = new TableTyper(raw, Map.of(), new RoleRules(), doubts, ctx).type(name);
    return Optional.of(new LargeText(chunks, raw, table, head));
  }

  @Override
  public Dataset head() {
    return head;
  }

  @Override
  public List<Dataset.Doubt> each(Wanted wanted, Sink sink, RunContext ctx) {
    Map<String, ColumnReading> readings = readings(wanted);
    var doubts = new Doubts();
    long lines = 0;
    try (RowChunks.Reader reader = chunks.open(first.ends())) {
      for (var chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
        ctx.cancellation().check();
        Decoded text = Encodings.decode(chunk.get().bytes());
        var at = new Lines(lines, doubts);
        ByteGrid grid =
            first.more(
                text,
                (line, code, about) -> doubts.at(at.before() + line, code, about),
                ctx.seed());
        int[] body = lines == 0 ? raw.shape().body() : rows(grid, at);
        sink.take(piece(grid, body, readings, at, ctx), chunk.get().done());
        lines += grid.lines();
      }
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Codes.UNREADABLE, head.table().name(), String.valueOf(e.getMessage())), e);
    }
    List<Dataset.Doubt> all = new ArrayList<>(head.doubts());
    all.removeIf(doubt -> doubt.problem().code().equals(Codes.MISFITS));
    all.addAll(doubts.summary());
    return all;
  }

  /** Where the lines of a piece stand in the source. */
  private record Lines(long before, Doubts doubts) {}

  private Table piece(
      ByteGrid grid, int[] body, Map<String, ColumnReading> readings, Lines lines, RunContext ctx) {
    TableShape shape = raw.shape();
    var within =
        new GridTable(
            grid,
            new TableShape(-1, shape.names(), body, shape.columns(), shape.gridWidth(), 0),
            raw.dialect());
    List<java.util.function.Supplier<Column>> jobs = new ArrayList<>();
    readings.forEach((name, reading) -> jobs.add(() -> column(within, name, reading, lines)));
    return new Table(head.table().name(), ctx.workers().all(jobs));
  }

  private Column column(GridTable piece, String name, ColumnReading reading, Lines lines) {
    RawColumn cells = piece.column(index(name));
    ColumnReading.Typing typing = reading.read(cells);
    if (!typing.misfits().isEmpty()) {
      ColumnType type = typing.column().type();
      IntStream.range(0, cells.rows())
          .filter(row -> cells.codes()[row] >= 0 && typing.misfits().get(cells.codes()[row]))
          .forEach(
              row ->
                  lines.doubts().at(lines.before() + piece.line(row), Codes.MISFITS, name, type));
    }
    return typing.column();
  }

  private int[] rows(ByteGrid grid, Lines lines) {
    RowKinds kinds = RowKinds.of(grid, 0, raw.shape(), first.header(raw.shape()));
    return IntStream.range(0, grid.rows())
        .filter(row -> kinds.report(row, lines.before() + grid.line(row), lines.doubts()))
        .toArray();
  }

  private Map<String, ColumnReading> readings(Wanted wanted) {
    Map<String, ColumnReading> readings = new LinkedHashMap<>();
    wanted.words().forEach(name -> readings.put(name, ColumnReading.words()));
    wanted.numbers().forEach(name -> readings.put(name, number(name)));
    wanted
        .typed()
        .forEach(
            name ->
                readings.put(
                    name, ColumnReading.like(raw.column(index(name)), head.table().column(name))));
    return readings;
  }

  /** A column without a number in the head is written as the others are. */
  private ColumnReading number(String name) {
    return head.table().column(name) instanceof NumberColumn numbers
        ? ColumnReading.like(raw.column(index(name)), numbers)
        : ColumnReading.numbers(Habits.usual(raw.dialect().delimiter()).mark());
  }

  private int index(String name) {
    return raw.names().indexOf(name);
  }
}
