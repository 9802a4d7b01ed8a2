package org.signalbox.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.WholeFile;
import org.signalbox.ingest.CsvWriter;
import org.signalbox.ingest.Formulas;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Rows as CSV on standard output or in a file. */
final class TableOut {
  private TableOut() {}

  static void write(
      List<String> header, List<List<String>> rows, Optional<Path> out, Terminal terminal)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.to(text, Formulas.ESCAPED)) {
      csv.row(header);
      rows.forEach(csv::row);
    }
    if (out.isEmpty()) {
      terminal.out().print(text);
      terminal.out().flush();
      return;
    }
    try {
      WholeFile.write(out.get(), text.toString());
      terminal.say("cli.wrote", rows.size(), out.get().toString());
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-CLI-15", out.get().toString(), Reasons.of(e, terminal)), e);
    }
  }
}
