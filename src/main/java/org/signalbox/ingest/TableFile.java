package org.signalbox.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.Column;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;

/**
 * Writes a table as Parquet or as an Excel workbook where the file's name ends with {@code
 * .parquet} or {@code .xlsx}, as CSV otherwise. The file appears once it is whole.
 */
public final class TableFile {
  private static final int CHECK_EVERY = 4096;

  private TableFile() {}

  /**
   * @throws ProblemException {@code SB-INGEST-18} when the place can't be written to, {@code
   *     SB-INGEST-70} when a sheet can't hold so many rows
   */
  public static void write(Table table, Path file, RunContext context) {
    try {
      WholeFile.write(file, part -> into(table, part, ending(file), context));
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new ProblemException(Problem.of(Codes.NOT_WRITABLE, file.toString(), reason), e);
    }
  }

  private static String ending(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void into(Table table, Path part, String ending, RunContext context)
      throws IOException {
    switch (ending) {
      case "parquet" -> ParquetWriter.write(table, part, context);
      case "xlsx" -> ExcelWriter.write(table, part, context);
      default -> csv(table, part, context);
    }
  }

  private static void csv(Table table, Path part, RunContext context) {
    try (CsvWriter out = CsvWriter.to(part, Formulas.ESCAPED)) {
      out.row(table.names());
      for (int row = 0; row < table.rows(); row++) {
        check(row, context);
        int at = row;
        out.row(table.columns().stream().map((Column c) -> c.text(at)).toList());
      }
    }
  }

  static void check(int row, RunContext context) {
    if (row % CHECK_EVERY == 0) {
      context.cancellation().check();
    }
  }
}
