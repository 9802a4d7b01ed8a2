package org.signalbox.view;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.signalbox.viewmodel.SavedFile;

/** Saves what a panel shows: a chart as a picture, a table as CSV. */
enum SaveFile {
  PICTURE("view.save", "signalbox.png", "view.save.png", "*.png") {
    @Override
    void write(Shown shown, Path file) throws IOException {
      Png.write(picture(shown.picture().orElseThrow()), file);
    }
  },
  TABLE("view.save.csv", "signalbox.csv", "view.save.csv.file", "*.csv") {
    @Override
    void write(Shown shown, Path file) throws IOException {
      SavedFile.write(file, shown.table().csv());
    }
  };

  /** How much finer than on the screen a picture is drawn. */
  private static final double FINER = 2;

  private final String title;
  private final String name;
  private final String kind;
  private final String pattern;

  SaveFile(String title, String name, String kind, String pattern) {
    this.title = title;
    this.name = name;
    this.kind = kind;
    this.pattern = pattern;
  }

  abstract void write(Shown shown, Path file) throws IOException;

  /** Asks for a file's name and writes there; says so when that does not work. */
  void ask(Shown shown, Node owner, Wording wording) {
    Window window = owner.getScene().getWindow();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.text(title));
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(wording.text(kind), pattern));
    File file = chooser.showSaveDialog(window);
    if (file == null) {
      return;
    }
    try {
      write(shown, file.toPath());
    } catch (IOException e) {
      Alert alert =
          new Alert(
              Alert.AlertType.ERROR, wording.text("SB-VIEW-03", file.getName(), e.toString()));
      alert.initOwner(window);
      alert.show();
    }
  }

  /** A chart as it is seen, twice as fine. */
  static WritableImage picture(Node chart) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(FINER, FINER));
    parameters.setFill(chart.getScene().getFill());
    return chart.snapshot(parameters, null);
  }
}
