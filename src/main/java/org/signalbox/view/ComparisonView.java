package org.signalbox.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.signalbox.evaluation.Quality;
import org.signalbox.metering.Energy;
import org.signalbox.race.Lane;
import org.signalbox.settings.Projector;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneViewModel;

/** All engines side by side, sortable by every figure. */
final class ComparisonView {
  private static final double ENGINE_WIDTH = 204;

  private final ExploreViewModel explore;
  private final Appearance appearance;
  private final PaperCopies papers;
  private final Wording wording;
  private final ObservableList<LaneViewModel> rows = FXCollections.observableArrayList();
  private final TableView<LaneViewModel> table = new TableView<>(rows);
  private final List<TableColumn<LaneViewModel, Cell>> columns = new ArrayList<>();
  private final Node whole;

  ComparisonView(
      ExploreViewModel explore, PaperCopies papers, Appearance appearance, Wording wording) {
    this.appearance = appearance;
    this.explore = explore;
    this.papers = papers;
    this.wording = wording;
    table.setId("comparison");
    table.setAccessibleText(wording.text("view.face.comparison"));
    table.getStyleClass().addAll("dense", "comparison");
    table.getColumns().add(engine());
    for (ComparisonColumn column : ComparisonColumn.values()) {
      TableColumn<LaneViewModel, Cell> added = column(column);
      columns.add(added);
      table.getColumns().add(added);
    }
    table.setSortPolicy(
        _ -> {
          order();
          return true;
        });
    var footer = Parts.paragraph("", "small", "muted");
    footer.textProperty().bind(explore.race().outcomes().map(_ -> RaceNote.of(explore, wording)));
    whole = new VBox(Parts.grow(table), footer);
    whole.getStyleClass().addAll("column", "comparison-box");
    explore.race().lanes().addListener((ListChangeListener<LaneViewModel>) _ -> fill());
    explore.race().selected().subscribe(_ -> select());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, lane) -> {
              if (lane != null) {
                explore.race().selected().set(lane.card().id());
              }
            });
    fill();
  }

  Shown shown() {
    table.refresh();
    order();
    hideEmpty();
    return Shown.of(whole, text()).with(papers.extras());
  }

  private void fill() {
    rows.setAll(explore.race().lanes());
    select();
  }

  private void select() {
    explore
        .race()
        .selectedLane()
        .filter(lane -> table.getSelectionModel().getSelectedItem() != lane)
        .ifPresent(lane -> table.getSelectionModel().select(lane));
  }

  /** Columns about which nothing is known only take room. */
  private void hideEmpty() {
    boolean far = appearance.projector().get() == Projector.ON;
    // The few columns of a projector share the width; all of them would not be legible so.
    table.setColumnResizePolicy(
        far
            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
            : TableView.UNCONSTRAINED_RESIZE_POLICY);
    boolean any = rows.stream().anyMatch(lane -> lane.lane().get().isPresent());
    for (int k = 0; k < columns.size(); k++) {
      ComparisonColumn column = ComparisonColumn.values()[k];
      boolean known = rows.stream().anyMatch(lane -> !column.cell(lane, wording).text().isEmpty());
      boolean first = column == ComparisonColumn.QUALITY || column == ComparisonColumn.WARM;
      columns.get(k).setVisible((known || (!any && first)) && (!far || column.leading()));
      if (column == ComparisonColumn.QUALITY) {
        columns.get(k).setText(metric());
      }
      if (column == ComparisonColumn.ENERGY) {
        columns.get(k).setText(energy());
      }
    }
  }

  private String metric() {
    return rows.stream()
        .flatMap(lane -> lane.lane().get().flatMap(Lane::quality).stream())
        .map(Quality::metric)
        .findFirst()
        .map(wording::metric)
        .orElseGet(() -> wording.text("view.column.quality"));
  }

  /** Where all figures have one source, the header names it and the cells need no badge. */
  private String energy() {
    Set<Energy.Badge> sources =
        rows.stream()
            .map(lane -> ComparisonColumn.ENERGY.cell(lane, wording))
            .flatMap(cell -> cell.energy().stream())
            .map(Energy::badge)
            .collect(Collectors.toSet());
    if (sources.size() != 1) {
      return wording.text(ComparisonColumn.ENERGY.key());
    }
    String source = EnergyText.word(sources.iterator().next());
    return wording.text("view.column.energy.all", wording.text("view.badge.word." + source));
  }

  private TableColumn<LaneViewModel, LaneViewModel> engine() {
    TableColumn<LaneViewModel, LaneViewModel> column =
        new TableColumn<>(wording.text("view.column.engine"));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new EngineCell(explore, wording));
    column.setComparator(Comparator.comparing(lane -> wording.name(lane.card())));
    column.getStyleClass().add("engine-column");
    column.setPrefWidth(ENGINE_WIDTH);
    return column;
  }

  private TableColumn<LaneViewModel, Cell> column(ComparisonColumn column) {
    TableColumn<LaneViewModel, Cell> added = new TableColumn<>(wording.text(column.key()));
    added.setId("column-" + column.name().toLowerCase(java.util.Locale.ROOT));
    added.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(column.cell(row.getValue(), wording)));
    added.setPrefWidth(column.width());
    added.setCellFactory(_ -> new FigureCell(wording));
    added.setComparator(Comparator.comparingDouble(Cell::order));
    added.getStyleClass().add("numbers");
    return added;
  }

  /** Sorts by the chosen column; what is unknown stays last in both directions. */
  private void order() {
    if (table.getSortOrder().isEmpty()) {
      FXCollections.sort(rows, Comparator.comparingInt(explore.race().lanes()::indexOf));
      return;
    }
    TableColumn<LaneViewModel, ?> by = table.getSortOrder().getFirst();
    int sign = by.getSortType() == TableColumn.SortType.ASCENDING ? 1 : -1;
    FXCollections.sort(rows, comparator(by, sign));
  }

  private Comparator<LaneViewModel> comparator(TableColumn<LaneViewModel, ?> by, int sign) {
    int at = columns.indexOf(by);
    if (at < 0) {
      return (a, b) -> sign * wording.name(a.card()).compareTo(wording.name(b.card()));
    }
    ComparisonColumn column = ComparisonColumn.values()[at];
    return Comparator.comparingDouble(
        lane -> {
          double order = column.cell(lane, wording).order();
          return Double.isNaN(order) ? Double.POSITIVE_INFINITY : sign * order;
        });
  }

  private List<ComparisonColumn> shownColumns() {
    return columns.stream()
        .filter(TableColumn::isVisible)
        .map(c -> ComparisonColumn.values()[columns.indexOf(c)])
        .toList();
  }

  private TableText text() {
    List<TableColumn<LaneViewModel, Cell>> seen =
        columns.stream().filter(TableColumn::isVisible).toList();
    List<String> head =
        Stream.concat(
                Stream.of(wording.text("view.column.engine")),
                seen.stream().map(TableColumn::getText))
            .toList();
    return new TableText(
            head,
            rows.stream()
                .map(
                    lane ->
                        Stream.concat(
                                Stream.of(wording.name(lane.card())),
                                seen.stream()
                                    .map(c -> ComparisonColumn.values()[columns.indexOf(c)])
                                    .map(c -> c.cell(lane, wording).plain()))
                            .toList())
                .toList())
        .with(new ComparisonData(wording).of(rows, shownColumns()));
  }
}
