package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.task.ProblemException;

/** Gives every column a name of its own: from the header, repaired where that is not enough. */
final class ColumnNames {
  /** The share of the rows of R's tables that have all cells: the last one may be empty. */
  private static final double FULL = 0.9;

  private final String source;
  private final Grid grid;
  private final int header;
  private final Doubts doubts;

  ColumnNames(String source, Grid grid, int header, Doubts doubts) {
    this.source = source;
    this.grid = grid;
    this.header = header;
    this.doubts = doubts;
  }

  TableShape shape(int[] body, int skip) {
    int usual = usualWidth(body);
    int named = header < 0 ? 0 : lastFilled();
    boolean rowNames = header >= 0 && named == usual - 1 && even(usual, body);
    int full = Math.max(named, usual);
    List<String> names = new ArrayList<>();
    var columns = new IntList();
    for (int column = 0; column < full; column++) {
      String name = rowNames ? rowName(column) : grid.cell(Math.max(header, 0), column);
      name = header < 0 ? "" : name;
      if (name.isEmpty() && header >= 0 && emptyColumn(column, body)) {
        doubts.whole(Codes.DROPPED_COLUMN, column + 1);
      } else {
        columns.add(column);
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      throw ProblemException.of(Codes.NO_COLUMNS, Loader.shown(source));
    }
    if (header < 0) {
      doubts.whole(Codes.NO_HEADER, names.size());
    }
    return new TableShape(header, distinct(names), body, columns.toArray(), full, skip);
  }

  /** Rows that only sometimes have a last cell leave it out, and have no names. */
  private boolean even(int width, int[] body) {
    int full = 0;
    for (int row : body) {
      full += grid.width(row) == width && !grid.empty(row, width - 1) ? 1 : 0;
    }
    return full >= FULL * body.length;
  }

  /** R writes row names under a header that is one cell short. */
  private String rowName(int column) {
    return column == 0 ? "row" : grid.cell(header, column - 1);
  }

  private int lastFilled() {
    int column = grid.width(header);
    while (column > 0 && grid.empty(header, column - 1)) {
      column--;
    }
    return column;
  }

  /** The width that most rows of the body have. */
  private int usualWidth(int[] body) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int row : body) {
      counts.merge(grid.width(row), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private boolean emptyColumn(int column, int[] body) {
    for (int row : body) {
      if (!grid.empty(row, column)) {
        return false;
      }
    }
    return true;
  }

  private List<String> distinct(List<String> wanted) {
    var taken = new java.util.HashSet<String>(wanted);
    var given = new java.util.HashSet<String>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String base = wanted.get(i).replaceAll("\\s+", " ").strip();
      String name = base.isEmpty() ? "column_" + (i + 1) : base;
      for (int copy = 2; given.contains(name) || (copy > 2 && taken.contains(name)); copy++) {
        name = (base.isEmpty() ? "column_" + (i + 1) : base) + "_" + copy;
      }
      if (header >= 0 && !name.equals(base)) {
        doubts.whole(Codes.RENAMED, i + 1, base, name);
      }
      given.add(name);
      names.add(name);
    }
    return names;
  }
}
