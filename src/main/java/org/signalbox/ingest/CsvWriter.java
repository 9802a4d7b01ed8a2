package org.signalbox.ingest;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Writes rows as CSV after RFC 4180: UTF-8, comma, line feed, quotes where they are needed. */
public final class CsvWriter implements AutoCloseable {
  private final String name;
  private final de.siegmar.fastcsv.writer.CsvWriter out;
  private final Formulas formulas;

  private CsvWriter(String name, Writer out, Formulas formulas) {
    this.name = name;
    this.out =
        de.siegmar.fastcsv.writer.CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    this.formulas = formulas;
  }

  /**
   * Writes a file anew.
   *
   * @throws ProblemException {@code SB-INGEST-18} when the place can't be written to
   */
  public static CsvWriter to(Path file, Formulas formulas) {
    try {
      Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      return new CsvWriter(file.toString(), out, formulas);
    } catch (IOException e) {
      throw failed(file.toString(), e);
    }
  }

  /** Writes to a stream, which is closed with this writer. */
  public static CsvWriter to(Writer out, Formulas formulas) {
    return new CsvWriter("output", out, formulas);
  }

  public void row(List<String> cells) {
    try {
      out.writeRecord(cells.stream().map(formulas::cell).toList());
    } catch (UncheckedIOException e) {
      throw failed(name, e);
    }
  }

  public void row(String... cells) {
    row(List.of(cells));
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  private static ProblemException failed(String name, Exception e) {
    String reason = e.getMessage() == null ? e.toString() : e.getMessage();
    return new ProblemException(Problem.of(Codes.NOT_WRITABLE, name, reason), e);
  }
}
