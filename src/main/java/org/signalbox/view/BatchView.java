package org.signalbox.view;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.signalbox.lab.BatchRow;
import org.signalbox.viewmodel.BatchViewModel;

/** What came of each file of a folder, while it is raced and after. */
final class BatchView extends VBox {
  private static final List<String> COLUMNS =
      List.of("file", "task", "engine", "quality", "time", "energy", "error");

  /** The first so many columns hold words, as does the last. */
  private static final int WORDS = 3;

  private final BatchViewModel batches;
  private final EngineNames names;
  private final Wording wording;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label doing = Parts.label("", "muted");
  private final Button stop;
  private final Button save;
  private final TableView<BatchRow> table;

  BatchView(BatchViewModel batches, EngineNames names, Wording wording) {
    this.batches = batches;
    this.names = names;
    this.wording = wording;
    getStyleClass().addAll("column", "preview");
    setId("batch");
    stop =
        Parts.id("batch-stop", Parts.button(wording.text("view.batch.stop"), this::stop, "flat"));
    save = Parts.id("batch-save", Parts.button(wording.text("view.save.csv"), this::save, "flat"));
    table = new TableView<>(batches.rows());
    bar.setAccessibleText(wording.text("view.batch.progress"));
    getChildren()
        .addAll(
            Parts.paragraph(wording.text("view.batch.about"), "muted"),
            Parts.row("batch-head", bar, doing, Parts.gap(), save, stop),
            Parts.grow(table));
    dress();
    batches
        .rows()
        .addListener(
            (ListChangeListener<BatchRow>)
                _ -> {
                  lay();
                  update();
                });
    batches.files().subscribe(_ -> update());
    batches.left().subscribe(_ -> update());
    batches.problem().subscribe(_ -> update());
  }

  /** Opens the sheet over the files of a folder. */
  void open(Path folder, Overlay overlay) {
    overlay.open(wording.text("view.batch.title", folder.getFileName()), this, Overlay.Size.LARGE);
  }

  private void dress() {
    table.setId("batch-rows");
    table.setAccessibleText(wording.text("view.batch.rows"));
    table.getStyleClass().addAll("dense", "twin");
    table.setPlaceholder(Parts.label(wording.text("view.batch.reading"), "muted"));
    lay();
  }

  /** Columns take their width from what they hold when they are made. */
  private void lay() {
    table.getColumns().clear();
    for (int k = 0; k < COLUMNS.size(); k++) {
      int at = k;
      var column = new TableColumn<BatchRow, String>(head().get(k));
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(line(row.getValue()).get(at)));
      boolean words = k < WORDS || k == COLUMNS.size() - 1;
      column.getStyleClass().add(words ? "words" : "numbers");
      column.setSortable(false);
      table.getColumns().add(column);
    }
  }

  private List<String> head() {
    return COLUMNS.stream().map(name -> wording.text("view.batch." + name)).toList();
  }

  private List<String> line(BatchRow row) {
    return List.of(
        row.file(),
        wording.text("view.problem." + row.problemType()),
        row.engine().isEmpty() ? "" : names.of(row.engine()),
        row.shown()
            .map(s -> wording.metric(s.metric()) + " " + wording.figures().number(s.value()).text())
            .orElse(""),
        text(row.wallMillis(), v -> wording.figures().milliseconds(v).text()),
        text(row.joules(), v -> wording.figures().joules(v).text()),
        row.problem().map(p -> wording.say(p) + " (" + p.code() + ")").orElse(""));
  }

  private static String text(
      OptionalDouble value, java.util.function.DoubleFunction<String> figure) {
    return value.isPresent() ? figure.apply(value.getAsDouble()) : "";
  }

  private void update() {
    int all = Math.max(1, batches.files().get());
    bar.setProgress((double) batches.rows().size() / all);
    Parts.show(bar, batches.running());
    Parts.show(stop, batches.running());
    Parts.show(save, !batches.rows().isEmpty());
    String count = wording.text("view.batch.count", batches.rows().size(), batches.files().get());
    String rest =
        batches
            .left()
            .get()
            .map(d -> " " + wording.text("view.batch.left", wording.roughly(d.toMillis())))
            .orElse("");
    doing.setText(batches.problem().get().map(wording::say).orElse(count + rest));
  }

  private void stop() {
    batches.cancel();
    update();
  }

  private void save() {
    TableText text = new TableText(head(), batches.rows().stream().map(this::line).toList());
    SaveFile.TABLE.ask(Shown.table(text), save, wording);
  }
}
