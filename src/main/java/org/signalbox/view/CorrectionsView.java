package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.signalbox.routing.Recognition;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemType;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.TaskViewModel;

/** What was recognised, each part open to correction; a correction routes again at once. */
final class CorrectionsView extends VBox {
  private static final int LONGEST_HORIZON = 10_000;
  private static final String NONE = "";

  private final TaskViewModel task;
  private final Wording wording;
  private final GridPane grid = new GridPane();
  private final Label type = Parts.paragraph("", "problem-type");
  private final Choice<String> target;
  private final Choice<String> time;
  private final Choice<String> id;
  private final Spinner<Integer> horizon = new Spinner<>(1, LONGEST_HORIZON, 1);
  private final SplitField split;
  private final KindField kind;
  private boolean telling;

  CorrectionsView(ExploreViewModel explore, Wording wording) {
    this.task = explore.task();
    this.wording = wording;
    getStyleClass().addAll("column", "corrections");
    grid.getStyleClass().add("fields");
    target = column("target", task::chooseTarget);
    time = column("time", task::chooseTime);
    id = column("series-id", task::chooseId);
    split = new SplitField(task, wording);
    kind = new KindField(task, wording);
    horizon.setEditable(true);
    horizon.setId("horizon");
    horizon
        .valueProperty()
        .addListener(
            (_, _, steps) -> {
              if (!telling && steps != null) {
                task.chooseHorizon(OptionalInt.of(steps));
              }
            });
    getChildren().addAll(Parts.label(wording.text("view.recognised"), "caption"), type, grid);
    task.recognition()
        .subscribe(
            found -> {
              Parts.show(this, found.isPresent());
              found.ifPresent(this::show);
            });
  }

  private Choice<String> column(String name, Consumer<Optional<String>> chosen) {
    Choice<String> choice =
        new Choice<>(
            column -> column.equals(NONE) ? wording.text("view.none") : column,
            column -> chosen.accept(Optional.of(column).filter(c -> !c.equals(NONE))));
    choice.getStyleClass().add("field");
    return Parts.id(name, choice);
  }

  private void show(Recognition found) {
    type.setText(wording.text("view.problem." + found.problemType().word()));
    grid.getChildren().clear();
    List<String> names = found.columns().stream().map(Dataset.Profile::name).toList();
    boolean forecasting = found.problemType() == ProblemType.FORECASTING;
    add("view.kind", kind.shown());
    if (!names.isEmpty() && hasTarget(found)) {
      target.tell(names, found.target());
      add("view.target", target);
    }
    if (forecasting || found.time().isPresent()) {
      time.tell(orNone(names), found.time().or(() -> Optional.of(NONE)));
      add("view.time", time);
    }
    if (forecasting || found.id().isPresent()) {
      id.tell(orNone(names), found.id().or(() -> Optional.of(NONE)));
      add(forecasting ? "view.id" : "view.row-key", id);
    }
    if (found.horizon().isPresent()) {
      telling = true;
      horizon.getValueFactory().setValue(found.horizon().getAsInt());
      telling = false;
      add("view.horizon", horizon);
    }
    split.of(found).ifPresent(field -> add("view.split", field));
    if (found.season().orElse(1) > 1) {
      add("view.season", Parts.label(Integer.toString(found.season().getAsInt()), "number"));
    }
  }

  /** Searching and writing have no column to predict. */
  private static boolean hasTarget(Recognition found) {
    return switch (found.problemType()) {
      case RETRIEVAL, TEXT_GENERATION -> found.target().isPresent();
      case BINARY_CLASSIFICATION,
          MULTICLASS_CLASSIFICATION,
          REGRESSION,
          FORECASTING,
          TEXT_CLASSIFICATION,
          NONE ->
          true;
    };
  }

  private void add(String key, javafx.scene.Node field) {
    int row = grid.getRowCount();
    Label label = Parts.label(wording.text(key), "muted", "field-label");
    label.setLabelFor(field);
    grid.addRow(row, label, field);
    GridPane.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
    if (field instanceof javafx.scene.control.Control control) {
      control.setAccessibleText(wording.text(key));
    }
  }

  private static List<String> orNone(List<String> names) {
    List<String> all = new ArrayList<>(names);
    all.addFirst(NONE);
    return all;
  }
}
