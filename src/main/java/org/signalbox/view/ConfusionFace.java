package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** How often each class was taken for which. */
final class ConfusionFace {
  /** Per cent of the width that the names of the true classes take. */
  private static final double NAMES = 24;

  private static final int HEATS = 6;
  private static final int MOST = 12;

  private final Wording wording;
  private final String family;

  ConfusionFace(Wording wording, String family) {
    this.wording = wording;
    this.family = family;
  }

  /**
   * @param truth class of each held-out case, -1 where unknown
   * @param predicted class that the engine gave it
   */
  Shown of(List<String> classes, int[] truth, int[] predicted) {
    int[][] counts = new int[classes.size()][classes.size()];
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] >= 0 && predicted[i] >= 0) {
        counts[truth[i]][predicted[i]]++;
      }
    }
    return of(classes, counts, wording.text("view.check.confusion"));
  }

  /**
   * @param counts a row for each true class, a column for each predicted one
   * @param told what is to be learned from it
   */
  Shown of(List<String> classes, int[][] counts, String told) {
    TableText table = table(classes, counts);
    return classes.size() > MOST
        ? Shown.table(table)
        : Shown.of(grid(classes, counts, told), table);
  }

  private Node grid(List<String> classes, int[][] counts, String told) {
    GridPane grid = new GridPane();
    grid.getStyleClass().addAll("confusion", family);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(NAMES);
    grid.getColumnConstraints().add(names);
    for (int k = 0; k < classes.size(); k++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth((100 - NAMES) / classes.size());
      column.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(column);
      grid.add(Parts.paragraph(classes.get(k), "small", "muted", "confusion-head"), k + 1, 0);
      grid.add(Parts.paragraph(classes.get(k), "small", "muted"), 0, k + 1);
    }
    for (int t = 0; t < counts.length; t++) {
      int total = Math.max(1, IntStream.of(counts[t]).sum());
      for (int p = 0; p < counts.length; p++) {
        int heat = (int) Math.ceil(counts[t][p] * (HEATS - 1.0) / total);
        Label cell = Parts.label(wording.figures().count(counts[t][p]).text(), "number", "heat");
        cell.getStyleClass().add(p == t ? "hit-" + heat : "miss-" + heat);
        grid.add(cell, p + 1, t + 1);
      }
    }
    return Parts.column("confusion-box", Parts.paragraph(told, "small", "muted"), grid);
  }

  private TableText table(List<String> classes, int[][] counts) {
    List<String> head = new ArrayList<>();
    head.add(wording.text("view.truth"));
    head.addAll(classes);
    List<List<String>> rows = new ArrayList<>();
    for (int t = 0; t < counts.length; t++) {
      List<String> row = new ArrayList<>();
      row.add(classes.get(t));
      for (int count : counts[t]) {
        row.add(Integer.toString(count));
      }
      rows.add(row);
    }
    return new TableText(head, rows);
  }
}
