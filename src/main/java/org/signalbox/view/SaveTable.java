package org.signalbox.view;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.stage.FileChooser;

/** Saves a table twin as a CSV file. */
final class SaveTable {
  private SaveTable() {}

  static void ask(TableText table, Node owner, Wording wording) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.text("view.save.csv"));
    chooser.setInitialFileName("signalbox.csv");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(wording.text("view.save.csv.file"), "*.csv"));
    File file = chooser.showSaveDialog(owner.getScene().getWindow());
    if (file == null) {
      return;
    }
    try {
      to(table, file.toPath());
    } catch (IOException e) {
      Alert alert =
          new Alert(
              Alert.AlertType.ERROR, wording.text("SB-VIEW-03", file.getName(), e.toString()));
      alert.initOwner(owner.getScene().getWindow());
      alert.show();
    }
  }

  static void to(TableText table, Path file) throws IOException {
    Files.writeString(file, table.csv(), StandardCharsets.UTF_8);
  }
}
