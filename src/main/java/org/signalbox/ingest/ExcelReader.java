package org.signalbox.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final Doubts doubts;
  private final RunContext ctx;

  ExcelReader(Loader.Loaded loaded, Limits limits, Doubts doubts, RunContext ctx) {
    this.name = Loader.shown(loaded.name());
    this.bytes = loaded.bytes();
    this.limits = limits;
    this.doubts = doubts;
    this.ctx = ctx;
  }

  Grid read(Optional<String> wanted) {
    try {
      checkSize();
      var options = new ReadingOptions(true, true);
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
        return read(workbook.getSheets().toList(), wanted);
      }
    } catch (IOException | ExcelReaderException e) {
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

  private Grid read(List<Sheet> sheets, Optional<String> wanted) throws IOException {
    List<String> names = sheets.stream().map(Sheet::getName).toList();
    if (wanted.isPresent()) {
      int index = names.indexOf(wanted.get());
      if (index < 0) {
        throw ProblemException.of(Codes.NO_SHEET, wanted.get(), String.join(", ", names));
      }
      return told(cells(sheets.get(index)), wanted.get(), names);
    }
    for (Sheet sheet : sheets) {
      if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
        ListGrid grid = cells(sheet);
        if (grid.rows() > 0) {
          return told(grid, sheet.getName(), names);
        }
      }
    }
    throw ProblemException.of(Codes.EMPTY_WORKBOOK, name);
  }

  private Grid told(ListGrid grid, String sheet, List<String> names) {
    if (grid.rows() == 0) {
      throw ProblemException.of(Codes.EMPTY_WORKBOOK, name);
    }
    List<String> others = names.stream().filter(n -> !n.equals(sheet)).toList();
    if (!others.isEmpty()) {
      doubts.whole(Codes.OTHER_SHEETS, sheet, String.join(", ", others));
    }
    return grid;
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
