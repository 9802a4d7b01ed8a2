package org.signalbox.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.signalbox.viewmodel.SavedFile;

/** Saves what a panel shows: a chart as a picture, a table as CSV. */
enum SaveFile {
  PICTURE("view.save", "signalbox.png", "view.save.png", "*.png") {
    @Override
    void write(Shown shown, Path file, Locale locale) throws IOException {
      Png.write(picture(shown.picture().orElseThrow()), file);
    }
  },
  TABLE("view.save.csv", "signalbox.csv", "view.save.csv.file", "*.csv") {
    @Override
    void write(Shown shown, Path file, Locale locale) throws IOException {
      SavedFile.write(file, shown.table().csv(locale));
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

  abstract void write(Shown shown, Path file, Locale locale) throws IOException;

  /** Asks for a file's name and writes there; says so when that does not work. */
  void ask(Shown shown, Node owner, Wording wording) {
    FileEvent.Question question =
        FileEvent.Question.save(title, name, new FileEvent.Kind(kind, pattern));
    owner.fireEvent(new FileEvent(question, file -> write(shown, file, owner, wording)));
  }

  private void write(Shown shown, Path file, Node owner, Wording wording) {
    try {
      write(shown, file, wording.words().locale());
    } catch (IOException e) {
      Alert alert =
          new Alert(
              Alert.AlertType.ERROR,
              wording.text("SB-VIEW-03", String.valueOf(file.getFileName()), e.toString()));
      alert.initOwner(owner.getScene().getWindow());
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
