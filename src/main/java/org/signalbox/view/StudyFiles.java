package org.signalbox.view;

import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.signalbox.viewmodel.StudyViewModel;

/** The files of a study: models to open and save, rows to predict, predictions to write. */
final class StudyFiles {
  private final StudyViewModel study;
  private final Node owner;
  private final Wording wording;

  /**
   * @param owner any node of the window
   */
  StudyFiles(StudyViewModel study, Node owner, Wording wording) {
    this.study = study;
    this.owner = owner;
    this.wording = wording;
  }

  void predict() {
    open(chooser("view.study.predict"), f -> study.predict(f.toPath()));
  }

  void open() {
    FileChooser chooser = chooser("view.study.open");
    filter(chooser, "view.study.model", "*.sbx");
    open(chooser, f -> study.open(f.toPath()));
  }

  void save() {
    FileChooser chooser = chooser("view.study.save");
    chooser.setInitialFileName("model.sbx");
    filter(chooser, "view.study.model", "*.sbx");
    Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()))
        .ifPresent(f -> study.save(f.toPath()));
  }

  void export() {
    FileChooser chooser = chooser("view.study.export");
    chooser.setInitialFileName("predictions.csv");
    filter(chooser, "view.study.csv", "*.csv");
    filter(chooser, "view.study.excel", "*.xlsx");
    filter(chooser, "view.study.parquet", "*.parquet");
    Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()))
        .ifPresent(f -> study.export(f.toPath()));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.text(title));
    return chooser;
  }

  private void filter(FileChooser chooser, String key, String pattern) {
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(wording.text(key), pattern));
  }

  private void open(FileChooser chooser, Consumer<File> then) {
    Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow())).ifPresent(then);
  }
}
