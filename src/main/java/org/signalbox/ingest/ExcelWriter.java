package org.signalbox.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Unfinished;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Writes one sheet: numbers and dates as such, words as words, never as formulas. */
final class ExcelWriter {
  /** Rows of a sheet in the Office Open XML limits, with the header. */
  private static final int MOST_ROWS = 1_048_576;

  private static final String DATE = "yyyy-mm-dd";
  private static final String DATE_TIME = "yyyy-mm-dd hh:mm:ss";
  private static final int LETTERS = 19;

  /** Up to here a double holds every whole number. */
  private static final double WHOLE = 9e15;

  private final Worksheet sheet;

  private ExcelWriter(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Table table, Path file, RunContext context) throws IOException {
    if (table.rows() >= MOST_ROWS) {
      throw ProblemException.of("SB-INGEST-70", table.rows(), MOST_ROWS - 1);
    }
    Path raw = Unfinished.beside(file);
    try {
      sheet(table, raw, context);
      repack(raw, file);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private static void sheet(Table table, Path raw, RunContext context) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw));
        Workbook book = new Workbook(out, "Signalbox", "01.0000")) {
      ExcelWriter writer = new ExcelWriter(book.newWorksheet("Sheet1"));
      writer.head(table);
      for (int row = 0; row < table.rows(); row++) {
        TableFile.check(row, context);
        for (int column = 0; column < table.columns().size(); column++) {
          writer.cell(row + 1, column, table.columns().get(column), row);
        }
      }
    }
  }

  /** The library streams entries whose sizes only stand behind them, which many readers refuse. */
  private static void repack(Path raw, Path file) throws IOException {
    try (ZipFile from = new ZipFile(raw.toFile());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = from.getInputStream(entry)) {
          in.transferTo(to);
        }
        to.closeEntry();
      }
    }
  }

  private void head(Table table) {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, table.columns().get(column).name());
      if (table.columns().get(column) instanceof TimeColumn) {
        sheet.width(column, LETTERS);
      }
    }
    sheet.freezePane(0, 1);
  }

  private void cell(int line, int at, Column column, int row) {
    if (column.missing(row)) {
      return;
    }
    switch (column) {
      case NumberColumn numbers -> number(line, at, numbers.values()[row]);
      case TextColumn words -> sheet.value(line, at, words.text(row));
      case TimeColumn times -> {
        sheet.value(line, at, times.at(row));
        boolean day = times.type() == ColumnType.DATE;
        sheet.style(line, at).format(day ? DATE : DATE_TIME).set();
      }
    }
  }

  /** A sheet knows no infinity. */
  private void number(int line, int at, double value) {
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      sheet.value(line, at, (long) value);
    } else if (Double.isFinite(value)) {
      sheet.value(line, at, value);
    } else {
      sheet.value(line, at, Double.toString(value));
    }
  }
}
