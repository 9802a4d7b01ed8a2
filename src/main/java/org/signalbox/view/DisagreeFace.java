package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.Claim;
import org.signalbox.evaluation.Disagreement;
import org.signalbox.evaluation.DisputedRow;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneViewModel;

/** The rows about which the engines of a race disagree most, and who is right. */
final class DisagreeFace {
  /** Rows of the picture; the table has more of them. */
  private static final int SEEN = 40;

  private static final int MOST = 500;

  /** Per cent of the width that the numbers of the rows take. */
  private static final double NUMBERS = 8;

  private static final int MOST_COLUMNS = 12;
  private static final String NONE = "\u2013";

  private final ExploreViewModel explore;
  private final Wording wording;
  private int counted = -1;
  private Disagreement known = new Disagreement(List.of(), List.of());

  DisagreeFace(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
  }

  /** Whether two engines answered the same held-out rows. */
  boolean offered() {
    return !found().rows().isEmpty();
  }

  private Optional<Task> task() {
    return explore.route().get().flatMap(r -> r.recognition().task());
  }

  /** Reckoned once for every change of the outcomes. */
  private Disagreement found() {
    int now = explore.race().outcomes().get();
    if (now != counted) {
      counted = now;
      List<Disagreement.Voice> voices =
          explore.race().lanes().stream()
              .filter(lane -> Disagreement.heard(lane.card()))
              .flatMap(lane -> voice(lane).stream())
              .toList();
      known =
          task()
              .filter(t -> t instanceof TabularTask || t instanceof TextClassificationTask)
              .map(t -> Disagreement.of(t, voices))
              .orElse(new Disagreement(List.of(), List.of()));
    }
    return known;
  }

  private static Optional<Disagreement.Voice> voice(LaneViewModel lane) {
    return lane.lane()
        .get()
        .flatMap(ended -> ended.heldOut())
        .map(answer -> new Disagreement.Voice(lane.card(), answer));
  }

  Shown shown() {
    Disagreement found = found();
    if (found.rows().isEmpty()) {
      return Shown.words(wording.text("view.disagree.none"));
    }
    ScrollPane rows = new ScrollPane(grid(found));
    rows.setFitToWidth(true);
    rows.getStyleClass().add("page");
    String about = wording.text("view.disagree.about", found.disputed(), found.rows().size());
    Node picture =
        Parts.column("disagree-box", Parts.paragraph(about, "small", "muted"), Parts.grow(rows));
    picture.setAccessibleText(about);
    return Shown.of(picture, table(found));
  }

  private GridPane grid(Disagreement found) {
    GridPane grid = new GridPane();
    grid.setId("disagree");
    grid.getStyleClass().addAll("confusion", "disagree");
    head(grid, found.engines());
    List<DisputedRow> rows = found.rows().stream().limit(SEEN).toList();
    for (int i = 0; i < rows.size(); i++) {
      DisputedRow row = rows.get(i);
      Label number = Parts.label(Integer.toString(row.row() + 1), "small", "muted", "number");
      number.setTooltip(new Tooltip(String.join("\n", content(row.row()))));
      grid.add(number, 0, i + 1);
      grid.add(Parts.label(said(row.truth()), "small"), 1, i + 1);
      for (int e = 0; e < row.claims().size(); e++) {
        grid.add(cell(row, e), e + 2, i + 1);
      }
    }
    return grid;
  }

  private void head(GridPane grid, List<EngineCard> engines) {
    List<String> names = new ArrayList<>();
    names.add(wording.text("view.row"));
    names.add(wording.text("view.truth"));
    engines.forEach(card -> names.add(card.name()));
    for (int k = 0; k < names.size(); k++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(k == 0 ? NUMBERS : (100 - NUMBERS) / (names.size() - 1));
      column.setHalignment(k == 0 ? HPos.RIGHT : HPos.LEFT);
      grid.getColumnConstraints().add(column);
      Label head = Parts.label(names.get(k), "small", "muted");
      head.setTooltip(new Tooltip(names.get(k)));
      grid.add(head, k, 0);
    }
  }

  /** A tick and a cross stand beside the colours. */
  private Label cell(DisputedRow row, int engine) {
    Optional<Claim> claim = row.claims().get(engine);
    if (claim.isEmpty()) {
      return Parts.label(NONE, "small", "muted");
    }
    boolean right = row.right(engine);
    String mark = right ? "\u2713 " : "\u2717 ";
    Label cell = Parts.label(mark + said(claim.get()), "small", "heat", "dispute");
    cell.getStyleClass().add((right ? "hit-" : "miss-") + strength(claim.get()));
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.setTooltip(new Tooltip(sure(claim.get())));
    return cell;
  }

  /** The surer, the darker. */
  private static int strength(Claim claim) {
    return switch (claim) {
      case Claim.Named(String _, double probability) -> probability >= 0.9 ? 4 : 1;
      case Claim.Valued _ -> 1;
    };
  }

  private String said(Claim claim) {
    return switch (claim) {
      case Claim.Named(String label, double _) -> label.isEmpty() ? NONE : label;
      case Claim.Valued(double number) -> wording.figures().number(number).text();
    };
  }

  private String sure(Claim claim) {
    return switch (claim) {
      case Claim.Named(String label, double probability) ->
          label + " " + wording.figures().percent(probability).text();
      case Claim.Valued(double number) -> wording.figures().number(number).text();
    };
  }

  /** What stands in a row, as far as it is short. */
  private List<String> content(int row) {
    return switch (task().orElse(null)) {
      case TabularTask table ->
          table.features().stream()
              .limit(MOST_COLUMNS)
              .map(name -> name + ": " + table.table().column(name).text(row))
              .toList();
      case TextClassificationTask texts -> List.of(Rows.snippet(texts.documents().get(row).text()));
      case null, default -> List.of();
    };
  }

  private TableText table(Disagreement found) {
    List<String> head = new ArrayList<>();
    head.add(wording.text("view.row"));
    head.add(wording.text("view.truth"));
    found.engines().forEach(card -> head.add(card.name()));
    head.add(wording.text("view.disagree.right"));
    head.add(wording.text("view.disagree.score"));
    head.add(wording.text("view.disagree.content"));
    return new TableText(
        head, found.rows().stream().limit(MOST).map(row -> line(found, row)).toList());
  }

  private List<String> line(Disagreement found, DisputedRow row) {
    List<String> line = new ArrayList<>();
    line.add(Integer.toString(row.row() + 1));
    line.add(said(row.truth()));
    row.claims().forEach(claim -> line.add(claim.map(this::sure).orElse("")));
    line.add(
        String.join(
            ", ",
            IntStream.range(0, row.claims().size())
                .filter(row::right)
                .mapToObj(e -> found.engines().get(e).name())
                .toList()));
    line.add(wording.figures().number(row.disagreement()).text());
    line.add(String.join("; ", content(row.row())));
    return line;
  }
}
