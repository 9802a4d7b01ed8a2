package org.signalbox.view;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.Clipboard;

/**
 * A table that was copied from a web page. What comes with tabs between its cells, as from a
 * spreadsheet, is taken as that, unless cells span others: tabs would put them under wrong names.
 */
final class WebTable {
  private WebTable() {}

  static Optional<String> of(Clipboard board) {
    return board.hasHtml()
        ? of(board.getHtml(), board.hasString() ? board.getString() : "")
        : Optional.empty();
  }

  static Optional<String> of(String html, String text) {
    String page = html.toLowerCase(Locale.ROOT);
    boolean spans = page.contains("rowspan") || page.contains("colspan");
    boolean table = page.contains("<table") && (spans || text.indexOf('\t') < 0);
    return table ? Optional.of(html) : Optional.empty();
  }
}
