package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned: the first ones left, the rest right, but for a last one of words. */
final class TextGrid {
  private final List<String> header;
  private final int left;
  private boolean wordsLast;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param left how many of the first columns are words, which align left
   */
  TextGrid(List<String> header, int left) {
    this.header = header;
    this.left = left + 1;
  }

  /** The last column is words too. */
  TextGrid endingInWords() {
    wordsLast = true;
    return this;
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  void print(Terminal terminal) {
    terminal.line(terminal.dim(head()));
    int[] widths = widths();
    rows.forEach(row -> terminal.line(aligned(row, widths)));
  }

  /**
   * The header, as wide as the rows so far; for a table whose rows are printed one by one as they
   * come, with samples of them as its rows.
   */
  String head() {
    return aligned(header, widths());
  }

  /** A row as wide as the rows so far, which it does not become one of. */
  String line(String... cells) {
    return aligned(List.of(cells), widths());
  }

  private int[] widths() {
    int[] widths = new int[header.size()];
    measure(header, widths);
    rows.forEach(row -> measure(row, widths));
    return widths;
  }

  private static void measure(List<String> cells, int[] widths) {
    for (int c = 0; c < widths.length; c++) {
      widths[c] = Math.max(widths[c], cells.get(c).codePointCount(0, cells.get(c).length()));
    }
  }

  private String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder(" ");
    for (int c = 0; c < widths.length; c++) {
      String cell = cells.get(c);
      // A cell that came after the widths were set may be wider than any before.
      String pad = " ".repeat(Math.max(0, widths[c] - cell.codePointCount(0, cell.length())));
      boolean words = c < left || (wordsLast && c == widths.length - 1);
      line.append(' ').append(words ? cell + pad : pad + cell).append(' ');
    }
    return line.toString().stripTrailing();
  }
}
