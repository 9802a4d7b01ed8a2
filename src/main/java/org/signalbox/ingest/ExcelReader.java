package org.signalbox.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Reads one sheet of an Excel workbook (.xlsx): the one asked for, or the first with cells. */
final class ExcelReader {
  private static final int CHECK_EVERY = 4096;

  private final String name;
  private final byte[] bytes;
  private final Limits limits;
  private final Chooser chooser;
  private final Doubts doubts;
  private final RunContext ctx;

  ExcelReader(byte[] bytes, Limits limits, Chooser chooser, Doubts doubts, RunContext ctx) {
    this.name = chooser.source();
    this.bytes = bytes;
    this.limits = limits;
    this.chooser = chooser;
    this.doubts = doubts;
    this.ctx = ctx;
  }

  Picked<Grid> read() {
    try {
      checkSize();
      var options = new ReadingOptions(true, true);
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
        return read(workbook.getSheets().toList());
      }
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw new ProblemException(Problem.of(Codes.BROKEN_EXCEL, name), e);
    }
  }

  /** A workbook is a zip archive: what it unfolds to has to keep to the limit. */
  private void checkSize() throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          size += n;
          limits.checkBytes(name, size);
        }
        ctx.cancellation().check();
      }
    }
  }

  private Picked<Grid> read(List<Sheet> sheets) throws IOException {
    List<String> names = sheets.stream().map(Sheet::getName).toList();
    TableChoice choice = chooser.choose(names, name -> filled(sheets.get(names.indexOf(name))));
    chooser.tell(choice, doubts);
    return new Picked<>(cells(sheets.get(names.indexOf(choice.chosen()))), choice);
  }

  /** Whether a cell holds something; a hidden sheet is read only when it is asked for. */
  private boolean filled(Sheet sheet) {
    boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE && chooser.wanted().isEmpty();
    try (Stream<Row> rows = sheet.openStream()) {
      return !hidden && rows.anyMatch(row -> !texts(row).isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ListGrid cells(Sheet sheet) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Row row : (Iterable<Row>) rows::iterator) {
        List<String> texts = texts(row);
        if (!texts.isEmpty()) {
          cells.add(texts);
          lines.add((long) row.getRowNum());
        }
        if (cells.size() % CHECK_EVERY == 0) {
          ctx.cancellation().check();
        }
      }
    }
    return new ListGrid(cells, lines);
  }

  /** The cells up to the last that holds something. */
  private List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    int filled = 0;
    for (int column = 0; column < row.getCellCount(); column++) {
      texts.add(row.getOptionalCell(column).map(ExcelCell::text).orElse(""));
      filled = texts.getLast().isEmpty() ? filled : column + 1;
    }
    limits.checkColumns(name, filled);
    return texts.subList(0, filled);
  }
}
