package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
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
    HBox box = Parts.row("figures", value);
    if (!cell.faint().isEmpty()) {
      box.getChildren().add(Parts.label(cell.faint(), "interval"));
    }
    cell.energy().ifPresent(e -> box.getChildren().add(EnergyText.badge(e, wording)));
    setGraphic(box);
  }
}
