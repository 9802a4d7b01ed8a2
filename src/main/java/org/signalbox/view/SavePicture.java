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

/** Saves a chart as a picture, drawn twice as fine as on the screen. */
final class SavePicture {
  private static final double FINER = 2;

  private SavePicture() {}

  static void ask(Node chart, Wording wording) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.text("view.save"));
    chooser.setInitialFileName("signalbox.png");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(wording.text("view.save.png"), "*.png"));
    File file = chooser.showSaveDialog(chart.getScene().getWindow());
    if (file == null) {
      return;
    }
    try {
      to(chart, file.toPath());
    } catch (IOException e) {
      Alert alert =
          new Alert(
              Alert.AlertType.ERROR, wording.text("SB-VIEW-03", file.getName(), e.toString()));
      alert.initOwner(chart.getScene().getWindow());
      alert.show();
    }
  }

  static void to(Node chart, Path file) throws IOException {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(FINER, FINER));
    parameters.setFill(chart.getScene().getFill());
    WritableImage image = chart.snapshot(parameters, null);
    Png.write(image, file);
  }
}
