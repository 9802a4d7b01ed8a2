package org.signalbox.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Prose;

/**
 * Reads any input: delimited text, JSON, Parquet, Excel, gzip of these, or prose. The format is
 * told by the content first and the extension second.
 *
 * <p>A {@code .txt} or {@code .md} file and pasted text are a table where most of their lines are
 * rows: several short cells each, or one number or date each; a list of numbers in one line is a
 * column of them. Everything else, such as a column of words, is prose.
 */
public final class Ingest {
  private static final int HEAD = 4096;

  /** Columns of a table with a series in each row, such as the M4 competition's daily ones. */
  private static final int WIDEST = 20_000;

  private final Limits limits;
  private final Path temporary;
  private final RoleJudge roles = new RoleRules();

  /**
   * @param temporary a folder for what has to lie on disk while it is read
   */
  public Ingest(Limits limits, Path temporary) {
    this.limits = limits;
    this.temporary = temporary;
  }

  /**
   * Reads the whole input.
   *
   * @throws ProblemException {@code SB-INGEST-01} to {@code -17} when it can't be read
   * @throws org.signalbox.engine.CancelledException soon after the context's cancellation
   */
  public Material read(Source source, Overrides overrides, RunContext ctx) {
    return open(source, overrides, 0, ctx).material();
  }

  /**
   * Reads the whole input and shows its first lines.
   *
   * @param lines at most so many lines in the preview
   * @throws ProblemException as {@link #read}
   */
  public Reading open(Source source, Overrides overrides, int lines, RunContext ctx) {
    Loader.Loaded loaded = new Loader(limits).load(source, ctx);
    var job = new Job(loaded, overrides, lines, new Doubts(), ctx);
    Optional<Magic> magic = Magic.of(loaded.bytes());
    if (magic.filter(m -> m == Magic.PARQUET).isPresent()) {
      return table(new ParquetReader(loaded, limits, temporary, ctx).read(), job);
    }
    boolean workbook = TextKind.extension(loaded.name()).equals("xlsx");
    if (magic.filter(m -> m == Magic.ZIP).isPresent()
        && (workbook || Magic.workbook(loaded.bytes()))) {
      return excel(job);
    }
    if (magic.isPresent()) {
      throw ProblemException.of(Codes.BINARY, Loader.shown(loaded.name()), magic.get().words());
    }
    return text(job);
  }

  /**
   * A table to be read in pieces, of any size and up to {@value #WIDEST} columns. Only delimited
   * text is cut into pieces; other formats are read whole, within the limits.
   *
   * @return empty when the source is no table
   * @throws ProblemException as {@link #read}
   */
  public Optional<TablePieces> pieces(Source source, RunContext ctx) {
    Limits wide = new Limits(WIDEST, limits.bytes());
    if (source instanceof Source.OfFile file) {
      Optional<TablePieces> large = LargeText.open(file, wide, ctx);
      if (large.isPresent()) {
        return large;
      }
    }
    Material read = new Ingest(wide, temporary).read(source, Overrides.none(), ctx);
    return read instanceof Dataset table ? Optional.of(new WholeTable(table)) : Optional.empty();
  }

  /** What one call of {@link #open} carries along. */
  private record Job(
      Loader.Loaded loaded, Overrides overrides, int lines, Doubts doubts, RunContext ctx) {
    String name() {
      return loaded.name();
    }
  }

  private Reading excel(Job job) {
    Grid grid =
        new ExcelReader(job.loaded(), limits, job.doubts(), job.ctx())
            .read(job.overrides().sheet());
    TableShape shape = new ShapeFinder(job.name(), grid, job.doubts()).find(limits);
    Dialect dialect = new Dialect("excel", "", "", "", "", "", shape.header() >= 0, shape.skip());
    return table(new GridTable(grid, shape, dialect), job);
  }

  private Reading text(Job job) {
    Decoded decoded = TextCheck.checked(job.name(), Encodings.decode(job.loaded().bytes()));
    Decoded text = NumberList.asColumn(job.name(), decoded);
    if (TextKind.json(job.name(), head(text))) {
      try {
        var reader = new JsonReader(job.name(), text, limits, job.doubts(), job.ctx());
        return table(reader.read(), job);
      } catch (ProblemException e) {
        // Prose and CSV may begin with a brace; only a file that is called JSON has to be it.
        if (TextKind.namedJson(job.name()) || !e.problem().code().equals(Codes.BROKEN_JSON)) {
          throw e;
        }
      }
    }
    return delimited(text, job);
  }

  private Reading delimited(Decoded text, Job job) {
    TextTable table = TextTable.read(text, job.doubts(), job.ctx());
    if (TextKind.prose(job.name(), table)) {
      return prose(text, job);
    }
    TableShape shape = new ShapeFinder(job.name(), table.grid(), job.doubts()).find(limits);
    return table(new GridTable(table.grid(), shape, table.dialect(shape)), job);
  }

  private Reading table(RawTable raw, Job job) {
    if (raw.rows() == 0) {
      throw ProblemException.of(Codes.HEADER_ONLY, Loader.shown(job.name()));
    }
    limits.checkColumns(Loader.shown(job.name()), raw.names().size());
    var typer = new TableTyper(raw, job.overrides().types(), roles, job.doubts(), job.ctx());
    var dataset = typer.type(job.name());
    return new Reading(dataset, new Preview(raw.names(), raw.first(job.lines(), job.doubts())));
  }

  private static Reading prose(Decoded text, Job job) {
    String whole = new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8);
    List<Preview.Line> lines = new ArrayList<>();
    for (String line : whole.lines().limit(job.lines()).toList()) {
      lines.add(new Preview.Line(lines.size() + 1L, List.of(line), List.of()));
    }
    Optional<String> reference = job.loaded().path().flatMap(Ingest::reference);
    return new Reading(new Prose(job.name(), whole, reference), new Preview(List.of(), lines));
  }

  /** What a good answer would be, from the file beside: {@code story.reference.txt}. */
  private static Optional<String> reference(Path prompt) {
    String stem = prompt.toString().replaceFirst("\\.[^./\\\\]+$", "");
    Path beside = prompt.resolveSibling(Path.of(stem + ".reference.txt"));
    try {
      return Files.isRegularFile(beside)
          ? Optional.of(Files.readString(beside).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Codes.UNREADABLE, beside.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static String head(Decoded text) {
    byte[] head =
        Arrays.copyOfRange(
            text.bytes(), text.from(), Math.min(text.bytes().length, text.from() + HEAD));
    return new String(head, StandardCharsets.UTF_8);
  }
}
