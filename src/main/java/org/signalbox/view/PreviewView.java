package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.signalbox.ingest.Preview;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.viewmodel.ExploreViewModel;

/** The first lines as they stand in the input, doubtful ones marked, each column's type open. */
final class PreviewView extends VBox {
  private final ExploreViewModel explore;
  private final Wording wording;

  PreviewView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    getStyleClass().addAll("column", "preview");
    explore.task().material().subscribe(_ -> fill());
  }

  void open(Overlay overlay) {
    if (explore.task().dataset().isPresent()) {
      overlay.open(wording.text("view.preview"), this, Overlay.Size.LARGE);
    }
  }

  private void fill() {
    Optional<Preview> preview = explore.task().preview().get();
    Optional<Dataset> data = explore.task().dataset();
    getChildren().clear();
    if (preview.isPresent() && data.isPresent()) {
      getChildren()
          .addAll(
              Parts.paragraph(wording.text("view.preview.how"), "muted"),
              Parts.grow(grid(preview.get(), data.get())),
              doubts(data.get()));
    }
  }

  private TableView<Preview.Line> grid(Preview preview, Dataset data) {
    TableView<Preview.Line> grid = new TableView<>();
    grid.setId("preview-grid");
    grid.getStyleClass().addAll("dense", "preview-grid");
    grid.getItems().setAll(preview.lines());
    grid.setRowFactory(_ -> new PreviewRow(wording));
    TableColumn<Preview.Line, String> number = new TableColumn<>(wording.text("view.line"));
    number.setCellValueFactory(
        line -> new ReadOnlyStringWrapper(Long.toString(line.getValue().number())));
    number.setSortable(false);
    number.getStyleClass().add("numbers");
    grid.getColumns().add(number);
    for (int k = 0; k < preview.names().size(); k++) {
      grid.getColumns().add(column(preview.names().get(k), k, data));
    }
    return grid;
  }

  private TableColumn<Preview.Line, String> column(String name, int at, Dataset data) {
    TableColumn<Preview.Line, String> column = new TableColumn<>();
    column.setCellValueFactory(
        line -> {
          List<String> cells = line.getValue().cells();
          return new ReadOnlyStringWrapper(at < cells.size() ? cells.get(at) : "");
        });
    column.setSortable(false);
    column.getStyleClass().add("preview-column");
    column.setGraphic(header(name, data));
    return column;
  }

  private Node header(String name, Dataset data) {
    VBox header = Parts.column("preview-head", Parts.label(name, "preview-name"));
    data.profiles().stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .ifPresent(profile -> header.getChildren().add(type(profile)));
    return header;
  }

  private Node type(Dataset.Profile profile) {
    Choice<ColumnType> choice =
        new Choice<>(
            type -> wording.text("view.type." + type.word()),
            type -> explore.task().chooseType(profile.name(), type));
    choice.tell(List.of(ColumnType.values()), Optional.of(profile.type()));
    choice.setAccessibleText(wording.text("view.type.of", profile.name()));
    choice.getStyleClass().add("type-choice");
    return choice;
  }

  private Node doubts(Dataset data) {
    String words =
        data.doubts().stream().map(d -> wording.say(d.problem())).collect(Collectors.joining("\n"));
    Node list = Parts.paragraph(words, "doubt-list");
    Parts.show(list, !words.isEmpty());
    return list;
  }
}
