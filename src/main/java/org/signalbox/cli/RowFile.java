package org.signalbox.cli;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.WholeFile;
import org.signalbox.ingest.CsvWriter;
import org.signalbox.ingest.Formulas;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Rows as CSV, written as they come: on standard output, or beside the wanted file, which they
 * become once they are all there. Whoever stops the program before that finds no file and not a
 * part of one.
 */
final class RowFile implements AutoCloseable {
  private final Terminal terminal;
  private final Optional<Path> wanted;
  private final Optional<Path> part;
  private final Writer text;
  private final CsvWriter csv;
  private long rows = -1;
  private boolean open = true;

  private RowFile(Terminal terminal, Optional<Path> wanted, Optional<Path> part, Writer text) {
    this.terminal = terminal;
    this.wanted = wanted;
    this.part = part;
    this.text = text;
    this.csv = CsvWriter.to(text, Formulas.ESCAPED);
  }

  /**
   * @throws ProblemException SB-CLI-15 when the place can't be written to
   */
  static RowFile open(Optional<Path> out, Terminal terminal) {
    if (out.isEmpty()) {
      return new RowFile(terminal, out, out, writer(new Kept(terminal.out())));
    }
    try {
      Path part = WholeFile.begin(out.get());
      if (!part.equals(out.get())) {
        part.toFile().deleteOnExit();
      }
      return new RowFile(terminal, out, Optional.of(part), writer(Files.newOutputStream(part)));
    } catch (IOException e) {
      throw failed(out.get(), terminal, e);
    }
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Standard output outlives the rows. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  void row(List<String> cells) {
    csv.row(cells);
    rows++;
  }

  void flush() {
    try {
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the rows the wanted file. */
  void finish() {
    csv.close();
    open = false;
    if (wanted.isEmpty()) {
      return;
    }
    try {
      WholeFile.finish(part.orElseThrow(), wanted.get());
    } catch (IOException e) {
      throw failed(wanted.get(), terminal, e);
    }
    terminal.say("cli.wrote", rows, wanted.get().toString());
  }

  /** Leaves nothing behind when the rows did not become whole. */
  @Override
  public void close() {
    if (!open) {
      return;
    }
    csv.close();
    if (part.isPresent()) {
      try {
        WholeFile.drop(part.get(), wanted.orElseThrow());
      } catch (IOException e) {
        throw failed(part.get(), terminal, e);
      }
    }
  }

  private static ProblemException failed(Path file, Terminal terminal, IOException e) {
    return new ProblemException(
        Problem.of("SB-CLI-15", file.toString(), Reasons.of(e, terminal)), e);
  }
}
