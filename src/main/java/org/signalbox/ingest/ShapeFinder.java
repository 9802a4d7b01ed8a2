package org.signalbox.ingest;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.signalbox.task.ProblemException;

/**
 * Finds the table in a grid: below titles and notes, above sources and totals, without comment
 * lines, blank lines and headers that are repeated. Whatever is left out is reported by its line.
 */
final class ShapeFinder {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)(grand"
              + " )?total(s|e)?\\b.{0,20}|sum(me)?|gesamt(summe)?|insgesamt|somme|average|mean");
  private static final int PREAMBLE = 200;
  private static final int FOOTER = 50;

  private final String name;
  private final Grid grid;
  private final Doubts doubts;
  private final int width;
  private final int first;
  private int end;

  ShapeFinder(String name, Grid grid, Doubts doubts) {
    this.name = name;
    this.grid = grid;
    this.doubts = doubts;
    this.width = usualWidth();
    this.first = firstRow();
    this.end = grid.rows();
  }

  TableShape find(Limits limits) {
    if (width == 0) {
      throw ProblemException.of(onlyMarks() ? Codes.NO_COLUMNS : Codes.EMPTY, Loader.shown(name));
    }
    limits.checkColumns(Loader.shown(name), width);
    skipAbove();
    skipFooter();
    boolean header = new HeaderFinder(grid, first, width).header();
    int[] body = body(header ? first : -1);
    var columns = new ColumnNames(name, grid, header ? first : -1, doubts);
    if (body.length == 0) {
      throw ProblemException.of(header ? Codes.HEADER_ONLY : Codes.NO_COLUMNS, Loader.shown(name));
    }
    TableShape shape = columns.shape(body, skippedLines());
    limits.checkColumns(Loader.shown(name), shape.names().size());
    reportRagged(shape);
    return shape;
  }

  private boolean onlyMarks() {
    return IntStream.range(0, grid.rows()).anyMatch(row -> grid.width(row) > 1);
  }

  private int skippedLines() {
    return (int) grid.line(first) - 1;
  }

  /** The number of cells that most of the table has: of all rows, the wider counting a bit more. */
  private int usualWidth() {
    Map<Integer, Integer> rows = new TreeMap<>();
    for (int row = 0; row < grid.rows(); row++) {
      if (!grid.blank(row) && !comment(row)) {
        rows.merge(grid.width(row), 1, Integer::sum);
      }
    }
    int best = 0;
    double most = 0;
    for (var entry : rows.entrySet()) {
      double weight = entry.getValue() * Math.max(0.3, 1 - 1.0 / entry.getKey());
      if (weight >= most) {
        best = entry.getKey();
        most = weight;
      }
    }
    return best;
  }

  private int firstRow() {
    int bound = Math.min(grid.rows(), PREAMBLE);
    for (int row = 0; row < bound; row++) {
      if (!comment(row) && belongs(row)) {
        return row;
      }
    }
    for (int row = 0; row < bound; row++) {
      if (!grid.blank(row)) {
        return row;
      }
    }
    return 0;
  }

  private boolean belongs(int row) {
    if (width == 1 || grid.width(row) < 2) {
      return width == 1 && !grid.blank(row);
    }
    int filled = grid.filled(row);
    boolean unnamedIndex = width == 2 && filled == 1 && grid.empty(row, 0);
    return unnamedIndex || filled >= Math.max(2, (width + 1) / 2);
  }

  private boolean comment(int row) {
    if (!grid.begins(row, '#')) {
      return false;
    }
    String cell = grid.cell(row, 0);
    return cell.length() < 2 || !Character.isDigit(cell.charAt(1));
  }

  /** A line that begins like a comment but has the table's cells is a row of the table. */
  private boolean commentInside(int row) {
    return comment(row) && (width == 1 || grid.width(row) < width);
  }

  private void skipAbove() {
    for (int row = 0; row < first; row++) {
      skip(row, comment(row) ? Codes.COMMENTS : Codes.PREAMBLE);
    }
  }

  private void skip(int row, String code) {
    doubts.at(grid.line(row), grid.blank(row) ? Codes.BLANK_LINES : code);
  }

  private void skipFooter() {
    int bound = Math.max(first + 2, grid.rows() - FOOTER);
    int kept = lastFilled(grid.rows());
    while (kept > bound && note(kept - 1)) {
      kept = lastFilled(kept - 1);
    }
    for (int row = kept; row < end; row++) {
      skip(row, Codes.FOOTER);
    }
    end = kept;
    if (end > first + 3 && total(end - 1)) {
      doubts.at(grid.line(end - 1), Codes.TOTALS);
      end--;
    }
  }

  private int lastFilled(int bound) {
    int row = bound;
    while (row > first + 1 && grid.blank(row - 1)) {
      row--;
    }
    return row;
  }

  /** A line under the table that is none of its rows: one cell where rows have several. */
  private boolean note(int row) {
    if (width < 2 || grid.width(row) >= width && grid.filled(row) > 1) {
      return false;
    }
    boolean apart = grid.blank(row - 1);
    int filled = grid.filled(row);
    boolean lone = filled == 1 && !grid.empty(row, 0) && (width > 2 || grid.width(row) == 1);
    return lone && (apart || grid.width(row) < width || width > 3)
        || apart && grid.width(row) < width && filled <= width / 2;
  }

  private boolean total(int row) {
    String cell = grid.cell(row, 0);
    return width > 1
        && TOTAL.matcher(cell).matches()
        && !TOTAL.matcher(grid.cell(row - 1, 0)).matches();
  }

  private int[] body(int header) {
    var rows = new IntList();
    for (int row = header < 0 ? first : first + 1; row < end; row++) {
      if (width > 1 && grid.blank(row)) {
        doubts.at(grid.line(row), Codes.BLANK_LINES);
      } else if (commentInside(row)) {
        doubts.at(grid.line(row), Codes.COMMENTS);
      } else if (header >= 0 && grid.same(row, header)) {
        doubts.at(grid.line(row), Codes.REPEATED_HEADER);
      } else {
        rows.add(row);
      }
    }
    return rows.toArray();
  }

  private void reportRagged(TableShape shape) {
    int full = shape.gridWidth();
    for (int row : shape.body()) {
      int cells = grid.width(row);
      if (cells < full && cells < width) {
        doubts.at(grid.line(row), Codes.SHORT_ROWS, full);
      } else if (cells > full) {
        doubts.at(grid.line(row), Codes.LONG_ROWS, full, overflow(row, full));
      }
    }
  }

  /** Whether anything is lost with the cells beyond the last column. */
  private Object overflow(int row, int full) {
    for (int column = full; column < grid.width(row); column++) {
      if (!grid.empty(row, column)) {
        return 1;
      }
    }
    return 0;
  }
}
