package org.signalbox.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

/** The ways in: a file chosen, something pasted, something dropped anywhere on the window. */
final class InputActions {
  private final Screens screens;
  private final Wording wording;
  private final Node owner;
  private final Runnable preview;

  /**
   * @param owner any node of the window
   * @param preview opens the preview of the rows
   */
  InputActions(Screens screens, Wording wording, Node owner, Runnable preview) {
    this.screens = screens;
    this.wording = wording;
    this.owner = owner;
    this.preview = preview;
  }

  void preview() {
    preview.run();
  }

  void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.text("view.open.title"));
    File file = chooser.showOpenDialog(owner.getScene().getWindow());
    if (file != null) {
      screens.open(new Input.File(file.toPath()));
    }
  }

  /** Races every file of a folder. */
  void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(wording.text("view.batch.choose"));
    File folder = chooser.showDialog(owner.getScene().getWindow());
    if (folder != null) {
      screens.open(new Input.File(folder.toPath()));
    }
  }

  /** Ways to keep the task on the screen. */
  KeepMenu keepMenu() {
    return new KeepMenu(screens, wording);
  }

  /** The comparison as papers print it. */
  PaperCopies papers() {
    return new PaperCopies(screens);
  }

  /** What came of opening or saving a session. */
  SessionNote sessionNote() {
    return new SessionNote(screens.history().sessions(), wording);
  }

  /** Turns to where a table is given. */
  void explore() {
    screens.shown().set(Screen.EXPLORE);
  }

  /** Keeps the engine that is looked at, to be studied. */
  void keep() {
    screens.keep();
  }

  void chooseModel() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.text("view.models.import"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(wording.text("view.models.gguf"), "*.gguf"));
    File file = chooser.showOpenDialog(owner.getScene().getWindow());
    if (file != null) {
      screens.open(new Input.File(file.toPath()));
    }
  }

  void chooseModelFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(wording.text("view.models.folder"));
    File folder = chooser.showDialog(owner.getScene().getWindow());
    if (folder != null) {
      screens.open(new Input.File(folder.toPath()));
    }
  }

  void paste() {
    take(Clipboard.getSystemClipboard());
  }

  /** Lets files and text be dropped onto the node. */
  void acceptDrops(Node target) {
    target.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
            target.pseudoClassStateChanged(Pseudo.DROP, true);
          }
          event.consume();
        });
    target.setOnDragExited(_ -> target.pseudoClassStateChanged(Pseudo.DROP, false));
    target.setOnDragDropped(this::drop);
  }

  private void drop(DragEvent event) {
    event.setDropCompleted(take(event.getDragboard()));
    event.consume();
  }

  private boolean take(Clipboard board) {
    if (board.hasFiles() && !board.getFiles().isEmpty()) {
      Path first = board.getFiles().getFirst().toPath();
      screens.open(new Input.File(first));
      return true;
    }
    Optional<String> table = WebTable.of(board);
    if (table.isPresent()) {
      screens.open(new Input.Pasted(table.get()));
      return true;
    }
    if (board.hasString() && !board.getString().isBlank()) {
      screens.open(new Input.Pasted(board.getString()));
      return true;
    }
    return false;
  }
}
