package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.LaneViewModel;

/** A figure with its interval in a lighter tone, or with the badge of its source. */
final class FigureCell extends TableCell<LaneViewModel, Cell> {
  private final Wording wording;

  FigureCell(Wording wording) {
    this.wording = wording;
    getStyleClass().add("figure-cell");
  }

  @Override
  protected void updateItem(Cell cell, boolean empty) {
    super.updateItem(cell, empty);
    if (empty || cell == null) {
      setGraphic(null);
      return;
    }
    Label value = Parts.label(cell.text().isEmpty() ? "–" : cell.text(), "number");
    boolean energy = cell.energy().isPresent();
    if (!cell.faint().isEmpty() && !energy) {
      value.getStyleClass().add("lead");
    }
    HBox below = Parts.row("figures");
    if (!cell.faint().isEmpty()) {
      below.getChildren().add(Parts.label(cell.faint(), "interval"));
    }
    boolean told = getTableColumn().getText().contains("\n");
    cell.energy()
        .filter(_ -> !told)
        .ifPresent(e -> below.getChildren().add(EnergyText.badge(e, wording)));
    VBox box = Parts.column("figure-lines", value);
    if (!below.getChildren().isEmpty()) {
      box.getChildren().add(below);
    }
    setGraphic(box);
  }
}
