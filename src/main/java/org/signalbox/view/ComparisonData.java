package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.evaluation.Quality;
import org.signalbox.metering.Energy;
import org.signalbox.race.Lane;
import org.signalbox.viewmodel.LaneViewModel;

/** The comparison for programs: exact numbers, each column in one unit that its head names. */
record ComparisonData(Wording wording) {
  private static final double NANO = 1e-9;
  private static final double MILLI = 1e-3;
  private static final List<String> ENDS = List.of("", " low", " high");

  TableText of(List<LaneViewModel> lanes, List<ComparisonColumn> columns) {
    List<String> head = new ArrayList<>();
    head.add(wording.text("view.column.engine"));
    String currency = lanes.stream().flatMap(l -> currency(l).stream()).findFirst().orElse("");
    for (ComparisonColumn column : columns) {
      head.addAll(heads(column, currency));
    }
    return new TableText(head, lanes.stream().map(lane -> line(lane, columns)).toList());
  }

  private static Optional<String> currency(LaneViewModel lane) {
    return lane.lane().get().flatMap(Lane::first).map(m -> m.cost().electricity().currency());
  }

  private List<String> heads(ComparisonColumn column, String currency) {
    String name = wording.text(column.key()).replaceAll("\\s+", " ");
    return switch (column) {
      case QUALITY -> ENDS.stream().map(end -> name + end).toList();
      case ENERGY -> ENDS.stream().map(end -> name + end + " [J]").toList();
      case MEMORY -> List.of(name + " [B]");
      case ELECTRICITY, HARDWARE, HOSTED -> List.of(name + " [" + currency + "]");
      case WARM, FIRST_RUN, LOAD, FIT, PREDICT, FIRST_TOKEN, CPU, EXPECTED ->
          List.of(name + " [s]");
    };
  }

  private List<String> line(LaneViewModel lane, List<ComparisonColumn> columns) {
    List<String> cells = new ArrayList<>();
    cells.add(wording.name(lane.card()));
    for (ComparisonColumn column : columns) {
      cells.addAll(cells(lane, column));
    }
    return cells;
  }

  private List<String> cells(LaneViewModel lane, ComparisonColumn column) {
    Cell cell = column.cell(lane, wording);
    return switch (column) {
      case QUALITY ->
          lane.lane()
              .get()
              .flatMap(Lane::quality)
              .map(ComparisonData::numbers)
              .orElse(List.of("", "", ""));
      case ENERGY -> cell.energy().map(ComparisonData::numbers).orElse(List.of("", "", ""));
      case MEMORY -> List.of(TableText.number(cell.order()));
      case ELECTRICITY, HARDWARE, HOSTED ->
          List.of(TableText.number(cell.order() * ComparisonColumn.RUNS));
      case WARM, FIRST_RUN, LOAD, FIT, PREDICT, FIRST_TOKEN, CPU ->
          List.of(TableText.number(cell.order() * NANO));
      case EXPECTED -> List.of(TableText.number(cell.order() * MILLI));
    };
  }

  private static List<String> numbers(Quality q) {
    return List.of(
        TableText.number(q.value()), TableText.number(q.low()), TableText.number(q.high()));
  }

  private static List<String> numbers(Energy e) {
    return List.of(
        TableText.number(e.value()), TableText.number(e.low()), TableText.number(e.high()));
  }
}
