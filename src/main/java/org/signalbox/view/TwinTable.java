package org.signalbox.view;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Shows a table in words. */
final class TwinTable extends TableView<List<String>> {
  TwinTable(TableText text) {
    getStyleClass().addAll("dense", "twin");
    for (int k = 0; k < text.head().size(); k++) {
      int at = k;
      TableColumn<List<String>, String> column = new TableColumn<>(text.head().get(k));
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
      column.getStyleClass().add(numeric(text, k) ? "numbers" : "words");
      column.setSortable(false);
      getColumns().add(column);
    }
    getItems().setAll(text.rows());
  }

  private static boolean numeric(TableText text, int column) {
    return !text.rows().isEmpty()
        && text.rows().stream()
            .map(row -> row.get(column))
            .allMatch(cell -> cell.isEmpty() || cell.matches("[-+−≈<]?\\s?\\p{Sc}?[\\d.,]+.*"));
  }
}
