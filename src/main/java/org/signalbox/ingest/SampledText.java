package org.signalbox.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.signalbox.engine.RunContext;

/**
 * An even sample of a delimited text that is too large to be held: every row is read and judged,
 * one of each so many is kept with its line. What stands above the table is kept whole.
 */
final class SampledText {
  /** Bytes that are kept, so that table, types and a race fit into a heap of 2 GB. */
  private static final long KEPT = 64_000_000;

  private static final int HEAD = 64 * 1024;

  /** The rows of one chunk and what is wrong with them. */
  private record Chunk(ByteGrid grid, RowKinds kinds, List<Note> notes, double done) {}

  /** What was noticed on a line of a chunk. */
  private record Note(long line, String code) {}

  private final RowChunks chunks;
  private final TextTable first;
  private final TableShape shape;
  private final Doubts doubts;
  private final RunContext ctx;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 20);
  private final IntList lines = new IntList();
  private final Sampling sampling;
  private final long every;
  private long rows;
  private long taken;
  private long before;

  private SampledText(
      RowChunks chunks,
      TextTable first,
      TableShape shape,
      long every,
      Doubts doubts,
      RunContext ctx) {
    this.chunks = chunks;
    this.first = first;
    this.shape = shape;
    this.every = every;
    this.sampling = new Sampling(every, ctx.seed());
    this.doubts = doubts;
    this.ctx = ctx;
  }

  /**
   * Reads the file once more than it is long.
   *
   * @return empty when it is no delimited text that can be cut into chunks
   */
  static Optional<RawTable> read(Source.OfFile file, Limits limits, Doubts doubts, RunContext ctx) {
    var chunks = new RowChunks(file.path());
    try {
      byte[] head = chunks.head(HEAD);
      if (!divisible(file.name(), head)) {
        return Optional.empty();
      }
      RowChunks.Chunk start = start(chunks);
      Decoded text = Encodings.decode(start.bytes());
      TextTable table = TextTable.read(text, new Doubts(), ctx);
      if (TextKind.prose(file.name(), table)) {
        return Optional.empty();
      }
      TableShape shape = new ShapeFinder(file.name(), table.grid(), new Doubts()).find(limits);
      double size = start.bytes().length / Math.max(1e-9, start.done());
      long every = Math.max(1, (long) Math.ceil(size / Math.min(KEPT, limits.bytes() / 3)));
      return Optional.of(
          new SampledText(chunks, table, shape, every, doubts, ctx).table(file.name(), limits));
    } catch (IOException e) {
      throw Loader.unreadable(file.path().toString(), e);
    }
  }

  private static RowChunks.Chunk start(RowChunks chunks) throws IOException {
    try (RowChunks.Reader reader = chunks.open(new RowChunks.Ends((byte) '\n', (byte) '"'))) {
      return reader.next().orElseThrow();
    }
  }

  /** Whether it is text that lines divide; a binary file is refused as a small one is. */
  private static boolean divisible(String name, byte[] head) {
    Decoded text = Encodings.decode(head);
    boolean known = Magic.of(head).isPresent();
    boolean cut = text.encoding().equals("UTF-8") || text.encoding().equals("windows-1252");
    String start = new String(head, StandardCharsets.UTF_8);
    return !known
        && cut
        && TextCheck.checked(name, text) == text
        && !TextKind.json(name, start)
        && !HtmlTables.html(name, start);
  }

  private RawTable table(String name, Limits limits) throws IOException {
    try (RowChunks.Reader reader = chunks.open(first.ends())) {
      List<RowChunks.Chunk> some = next(reader);
      while (!some.isEmpty()) {
        boolean start = before == 0;
        List<Supplier<Chunk>> jobs = new ArrayList<>();
        for (RowChunks.Chunk chunk : some) {
          boolean head = start && jobs.isEmpty();
          jobs.add(() -> scan(chunk, head ? firstRow() : 0));
        }
        ctx.workers().all(jobs).forEach(this::take);
        some = next(reader);
      }
    }
    doubts.whole(Codes.SAMPLED, Loader.shown(name), rows, taken, every);
    byte[] sample = kept.toByteArray();
    ByteGrid grid =
        new CsvScanner(sample, sample.length, first.syntax(), CsvScanner.Notes.none())
            .scan(0, RunContext.quiet(ctx.seed()))
            .relined(lines.toArray());
    var aside = new Doubts();
    TableShape found = new ShapeFinder(name, grid, aside).find(limits);
    aside.above(found.header() < 0 ? 0 : grid.line(found.header()), doubts);
    return new GridTable(grid, found, first.dialect(found));
  }

  /** As many chunks as can be worked on at the same time. */
  private List<RowChunks.Chunk> next(RowChunks.Reader reader) throws IOException {
    List<RowChunks.Chunk> some = new ArrayList<>();
    for (int i = 0; i < ctx.workers().threads(); i++) {
      Optional<RowChunks.Chunk> chunk = reader.next();
      if (chunk.isEmpty()) {
        break;
      }
      some.add(chunk.get());
    }
    return some;
  }

  private int firstRow() {
    return shape.header() >= 0 ? shape.header() + 1 : shape.body()[0];
  }

  private Chunk scan(RowChunks.Chunk chunk, int from) {
    ctx.cancellation().check();
    Decoded text = Encodings.decode(chunk.bytes());
    List<Note> notes = new ArrayList<>();
    ByteGrid grid =
        first.more(text, (line, code, about) -> notes.add(new Note(line, code)), ctx.seed());
    RowKinds kinds = RowKinds.of(grid, from, shape, first.header(shape));
    return new Chunk(grid, kinds, notes, chunk.done());
  }

  private void take(Chunk chunk) {
    ByteGrid grid = chunk.grid();
    for (int row = 0; row < grid.rows(); row++) {
      if (row < chunk.kinds().from()) {
        keep(chunk, row);
      } else if (chunk.kinds().report(row, before + grid.line(row), doubts)) {
        rows++;
        if (sampling.takes()) {
          taken++;
          keep(chunk, row);
        }
      }
    }
    chunk.notes().forEach(note -> doubts.at(before + note.line(), note.code()));
    before += grid.lines();
    ctx.done(0.5 * chunk.done());
  }

  private void keep(Chunk chunk, int row) {
    byte[] data = chunk.grid().data();
    int start = chunk.grid().rowStart(row);
    int end = row + 1 < chunk.grid().rows() ? chunk.grid().rowStart(row + 1) : data.length;
    kept.write(data, start, end - start);
    lines.add((int) Math.min(Integer.MAX_VALUE, before + chunk.grid().line(row)));
  }
}
