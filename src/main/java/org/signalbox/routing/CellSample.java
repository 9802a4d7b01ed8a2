package org.signalbox.routing;

import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;

/**
 * Figures of at most some hundred cells, taken evenly from the whole column.
 *
 * @param words mean number of words of a text cell
 * @param characters mean length of a text cell
 * @param links share of cells that are addresses of the web
 * @param rowNumber whether the numbers count up by one from row to row
 */
record CellSample(double words, double characters, double links, boolean rowNumber) {
  private static final int MOST = 400;

  static CellSample of(Column column) {
    return switch (column) {
      case TextColumn text -> ofText(text);
      case NumberColumn numbers -> new CellSample(0, 0, 0, countsUp(numbers.values()));
      case org.signalbox.task.TimeColumn _ -> new CellSample(0, 0, 0, false);
    };
  }

  private static CellSample ofText(TextColumn column) {
    int step = Math.max(1, column.rows() / MOST);
    double words = 0;
    double characters = 0;
    double links = 0;
    int seen = 0;
    for (int row = 0; row < column.rows(); row += step) {
      if (!column.missing(row)) {
        String cell = column.text(row);
        words += words(cell);
        characters += cell.length();
        links += cell.startsWith("http://") || cell.startsWith("https://") ? 1 : 0;
        seen++;
      }
    }
    int n = Math.max(1, seen);
    return new CellSample(words / n, characters / n, links / n, false);
  }

  /** Words of a cell, up to 200. */
  private static int words(String cell) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < Math.min(cell.length(), 1200); i++) {
      boolean letter = Character.isLetterOrDigit(cell.charAt(i));
      count += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return count;
  }

  private static boolean countsUp(double[] values) {
    if (values.length < 3 || values[0] > 1 || values[0] < 0) {
      return false;
    }
    for (int i = 1; i < values.length; i++) {
      if (values[i] != values[i - 1] + 1) {
        return false;
      }
    }
    return true;
  }
}
