package org.signalbox.ingest;

import java.util.HashSet;
import java.util.Set;

/**
 * Decides whether a row names the columns below it, column by column: words above numbers or dates
 * speak for it, a number above numbers against it. Where a table holds words only, a first row of
 * different words that never come again is taken for names.
 */
final class HeaderFinder {
  private static final int SAMPLE = 200;

  private final Grid grid;
  private final int row;
  private final int width;

  HeaderFinder(Grid grid, int row, int width) {
    this.grid = grid;
    this.row = row;
    this.width = width;
  }

  boolean header() {
    int votes = 0;
    boolean undecided = true;
    for (int column = 0; column < width; column++) {
      int vote = vote(column);
      votes += vote;
      undecided &= vote == 0;
    }
    if (undecided) {
      return allWords() && !comesAgain();
    }
    return votes > 0 || (votes == 0 && !undecided) || countsUp();
  }

  /** 1 for a name, -1 for a value, 0 where the column does not tell. */
  private int vote(int column) {
    String first = grid.cell(row, column);
    if (MissingWords.contains(first)) {
      return 0;
    }
    int values = 0;
    int measured = 0;
    int moments = 0;
    int end = Math.min(grid.rows(), row + 1 + SAMPLE);
    for (int below = row + 1; below < end; below++) {
      String cell = grid.cell(below, column);
      if (!MissingWords.contains(cell)) {
        values++;
        measured += measured(cell) ? 1 : 0;
        moments += moment(cell) ? 1 : 0;
      }
    }
    if (values == 0 || measured < 0.8 * values) {
      return 0;
    }
    // Dates above plain numbers name the columns of a table with one series a row.
    boolean date = moment(first) && moments < 0.2 * values;
    return measured(first) && !date ? -1 : 1;
  }

  private static boolean moment(String cell) {
    return CellKind.of(cell, (char) 0) == CellKind.MOMENT;
  }

  private static boolean measured(String cell) {
    CellKind kind = CellKind.of(cell, (char) 0);
    return kind == CellKind.NUMBER || kind == CellKind.MOMENT;
  }

  private boolean allWords() {
    Set<String> seen = new HashSet<>();
    int filled = 0;
    for (int column = 0; column < width; column++) {
      String cell = grid.cell(row, column);
      if (!cell.isEmpty()) {
        filled++;
        if (measured(cell) || !seen.add(cell)) {
          return false;
        }
      }
    }
    return filled > 0 && filled >= width - Math.max(1, width / 3);
  }

  /** Whether a cell of the row is also a value below. */
  private boolean comesAgain() {
    int end = Math.min(grid.rows(), row + 1 + SAMPLE);
    for (int column = 0; column < width; column++) {
      String first = grid.cell(row, column);
      for (int below = row + 1; below < end && !first.isEmpty(); below++) {
        boolean repeatedHeader = width > 2 && grid.same(row, below);
        if (first.equals(grid.cell(below, column)) && !repeatedHeader) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the row's numbers are years or periods in equal steps, as above a wide table. */
  private boolean countsUp() {
    double last = Double.NaN;
    double step = Double.NaN;
    int numbers = 0;
    for (int column = 0; column < width; column++) {
      String cell = grid.cell(row, column);
      if (!cell.matches("\\d{1,6}")) {
        continue;
      }
      double value = Double.parseDouble(cell);
      boolean breaks = numbers >= 2 && value - last != step;
      if (breaks || (numbers == 1 && value <= last)) {
        return false;
      }
      step = numbers == 0 ? Double.NaN : value - last;
      last = value;
      numbers++;
    }
    boolean named = !grid.empty(row, 0) && !measured(grid.cell(row, 0));
    return numbers >= 3 && (named || grid.empty(row, 0)) && numbers >= width - 3;
  }
}
