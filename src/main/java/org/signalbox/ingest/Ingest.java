package org.signalbox.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;

/**
 * Reads any input: delimited text, JSON, Parquet, Excel, web pages, DuckDB and SQLite files, gzip
 * or zip of these, or prose. The format is told by the content first and the extension second.
 *
 * <p>A {@code .txt} or {@code .md} file and pasted text are a table where most of their lines are
 * rows: several short cells each, or one number or date each; a list of numbers in one line is a
 * column of them. Everything else, such as a column of words, is prose.
 */
public final class Ingest {
  /** Columns of a table with a series in each row, such as the M4 competition's daily ones. */
  private static final int WIDEST = 20_000;

  private final Limits limits;
  private final Path temporary;
  private final ColumnRoles roles;

  /**
   * @param temporary a folder for what has to lie on disk while it is read
   * @param roles what tells the columns' roles
   */
  public Ingest(Limits limits, Path temporary, ColumnRoles roles) {
    this.limits = limits;
    this.temporary = temporary;
    this.roles = roles;
  }

  /** Tells the columns' roles by rules. */
  public Ingest(Limits limits, Path temporary) {
    this(limits, temporary, ColumnRoles.rules());
  }

  /**
   * Reads the whole input.
   *
   * @throws ProblemException {@code SB-INGEST-01} to {@code -17}, {@code -41} to {@code -44} when
   *     it can't be read
   * @throws org.signalbox.engine.CancelledException soon after the context's cancellation
   */
  public Material read(Source source, Overrides overrides, RunContext ctx) {
    return open(source, overrides, 0, ctx).material();
  }

  /**
   * Reads the whole input and shows its first lines. Of delimited text and tables over the limits
   * an even sample is read, and the dataset's doubts say so.
   *
   * @param lines at most so many lines in the preview
   * @throws ProblemException as {@link #read}
   */
  public Reading open(Source source, Overrides overrides, int lines, RunContext ctx) {
    var loader = new Loader(limits);
    var opening =
        new Opening(
            new Opening.Order(
                limits, temporary, f -> roles.judge().judge(f), overrides, lines, ctx),
            loader);
    try {
      return opening.read(loader.load(source, ctx));
    } catch (ProblemException e) {
      if (source instanceof Source.OfFile file && e.problem().code().equals(Codes.TOO_LARGE)) {
        return opening.sample(file).orElseThrow(() -> e);
      }
      throw e;
    }
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
    Material read = new Ingest(wide, temporary, roles).read(source, Overrides.none(), ctx);
    return read instanceof Dataset table ? Optional.of(new WholeTable(table)) : Optional.empty();
  }
}
