package org.signalbox.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cells of a small delimited file in which everything is text (RFC 4180). */
final class LabelCells {
  private static final char QUOTE = '"';

  private final String text;
  private final char mark;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private LabelCells(String text, char mark) {
    this.text = text;
    this.mark = mark;
  }

  /** Lines of which each cell is blank are left out. */
  static List<List<String>> read(String whole) {
    String text = whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
    String head = text.lines().findFirst().orElse("");
    char mark = Stream.of(',', ';', '\t').filter(c -> head.indexOf(c) >= 0).findFirst().orElse(',');
    LabelCells cells = new LabelCells(text, mark);
    cells.scan();
    return cells.rows;
  }

  private void scan() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled =
          quoted && c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
      if (doubled) {
        cell.append(QUOTE);
        i++;
      } else if (c == QUOTE) {
        quoted = !quoted;
      } else if (quoted || c != mark && c != '\n' && c != '\r') {
        cell.append(c);
      } else if (c == mark) {
        endCell();
      } else if (c == '\n') {
        endRow();
      }
    }
    endRow();
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (!row.stream().allMatch(String::isBlank)) {
      rows.add(List.copyOf(row));
    }
    row = new ArrayList<>();
  }
}
