package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** A small table of sentences, none of them cut short, its columns as wide as their words ask. */
final class LessonGrid extends GridPane {
  /** Letters of the narrowest and of the widest column. */
  private static final int NARROW = 10;

  private static final int WIDE = 60;
  private static final double WHOLE = 100;

  LessonGrid(TableText text) {
    getStyleClass().add("lesson-grid");
    int[] letters =
        IntStream.range(0, text.head().size())
            .map(column -> Math.clamp(longest(text, column), NARROW, WIDE))
            .toArray();
    for (int width : letters) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(WHOLE * width / IntStream.of(letters).sum());
      getColumnConstraints().add(column);
    }
    row(text.head(), 0, "lesson-cell-head");
    for (int i = 0; i < text.rows().size(); i++) {
      row(text.rows().get(i), i + 1, "lesson-cell-words");
    }
  }

  private static int longest(TableText text, int column) {
    return text.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(NARROW);
  }

  private void row(List<String> cells, int at, String style) {
    for (int column = 0; column < cells.size(); column++) {
      Label cell = Parts.paragraph(cells.get(column), "lesson-cell", style);
      cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
      add(cell, column, at);
    }
  }
}
