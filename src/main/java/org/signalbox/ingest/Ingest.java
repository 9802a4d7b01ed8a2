package org.signalbox.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Material;
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
    Optional<Magic> magic = Magic.of(loaded.bytes());
    var doubts = new Doubts();
    if (magic.isPresent()) {
      throw ProblemException.of(Codes.BINARY, Loader.shown(loaded.name()), magic.get().words());
    }
    return text(loaded, new Job(overrides, lines, doubts, ctx));
  }

  /** What one call of {@link #open} carries along. */
  private record Job(Overrides overrides, int lines, Doubts doubts, RunContext ctx) {}

  private Reading text(Loader.Loaded loaded, Job job) {
    Decoded text = TextCheck.checked(loaded.name(), Encodings.decode(loaded.bytes()));
    text = NumberList.asColumn(loaded.name(), text);
    TextTable table = TextTable.read(text, job.doubts(), job.ctx());
    return switch (TextKind.of(loaded.name(), head(text), table)) {
      case PROSE -> prose(loaded.name(), text, job);
      case JSON -> throw ProblemException.of(Codes.NO_RECORDS, Loader.shown(loaded.name()));
      case TABLE -> {
        TableShape shape = new ShapeFinder(loaded.name(), table.grid(), job.doubts()).find(limits);
        var raw = new GridTable(table.grid(), shape, table.dialect(shape));
        yield table(loaded.name(), raw, job);
      }
    };
  }

  private Reading table(String name, RawTable raw, Job job) {
    limits.checkColumns(Loader.shown(name), raw.names().size());
    var typer = new TableTyper(raw, job.overrides().types(), roles, job.doubts(), job.ctx());
    var dataset = typer.type(name);
    return new Reading(dataset, new Preview(raw.names(), raw.first(job.lines(), job.doubts())));
  }

  private static Reading prose(String name, Decoded text, Job job) {
    String whole = new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8);
    List<String> first = whole.lines().limit(job.lines()).toList();
    List<Preview.Line> lines = new java.util.ArrayList<>();
    for (String line : first) {
      lines.add(new Preview.Line(lines.size() + 1L, List.of(line), List.of()));
    }
    return new Reading(new Prose(name, whole), new Preview(List.of(), lines));
  }

  private static String head(Decoded text) {
    byte[] head =
        Arrays.copyOfRange(
            text.bytes(), text.from(), Math.min(text.bytes().length, text.from() + HEAD));
    return new String(head, StandardCharsets.UTF_8);
  }
}
