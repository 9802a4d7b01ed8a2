package org.signalbox.view;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.signalbox.history.PastRace;
import org.signalbox.viewmodel.HistoryViewModel;

/** Races of the past, newest first; one or two can be chosen, Delete takes one away. */
final class PastRaceTable extends TableView<PastRace> {
  private final EngineNames names;
  private final Wording wording;
  private int fitted;

  PastRaceTable(HistoryViewModel history, EngineNames names, Wording wording) {
    super(history.races());
    this.names = names;
    this.wording = wording;
    setId("history-races");
    setAccessibleText(wording.text("view.history"));
    getStyleClass().addAll("dense", "history-races");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    lay();
    history
        .races()
        .addListener(
            (ListChangeListener<PastRace>)
                _ -> {
                  if (fitted != getItems().size()) {
                    lay();
                  }
                });
    setPlaceholder(Parts.label(""));
    getSelectionModel()
        .getSelectedItems()
        .addListener(
            (ListChangeListener<PastRace>)
                _ -> history.show(List.copyOf(getSelectionModel().getSelectedItems())));
    setOnKeyPressed(
        key -> {
          PastRace chosen = getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.DELETE && chosen != null) {
            history.delete(chosen);
            key.consume();
          }
        });
  }

  /** Columns take their width from what they hold when they are made. */
  private void lay() {
    fitted = getItems().size();
    getColumns().clear();
    add("id", r -> Long.toString(r.id())).getStyleClass().add("numbers");
    add("began", this::time);
    add("task", PastRace::task);
    add("problem", r -> wording.text("view.problem." + r.problemType()));
    add("routed", r -> r.routed().map(names::of).orElse("–"));
    add("best", r -> r.oracle().map(names::of).orElse("–"));
    add("regret", this::regret).getStyleClass().add("numbers");
    add("state", r -> wording.text("view.history.state." + r.state()));
  }

  private TableColumn<PastRace, String> add(String name, Function<PastRace, String> words) {
    TableColumn<PastRace, String> column =
        new TableColumn<>(wording.text("view.history.column." + name));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setReorderable(false);
    column.setSortable(false);
    getColumns().add(column);
    return column;
  }

  private String time(PastRace race) {
    return wording.moment(race.began().atZone(ZoneId.systemDefault()));
  }

  private String regret(PastRace race) {
    return race.regret().isPresent()
        ? wording.figures().number(race.regret().getAsDouble()).text()
        : "–";
  }
}
