package org.signalbox.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.signalbox.view.FileEvent.Kind;
import org.signalbox.view.FileEvent.Question;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

/** The ways in: a file chosen, something pasted, something dropped anywhere on the window. */
final class InputActions {
  private final Screens screens;
  private final Wording wording;
  private final Node owner;
  private final Runnable preview;
  private final Keeping keeping;

  /**
   * @param owner any node of the window
   * @param preview opens the preview of the rows
   */
  InputActions(Screens screens, Wording wording, Node owner, Runnable preview) {
    this.screens = screens;
    this.wording = wording;
    this.owner = owner;
    this.preview = preview;
    this.keeping = new Keeping(screens, owner);
  }

  void preview() {
    preview.run();
  }

  void chooseFile() {
    ask(Question.open("view.open.title"));
  }

  /** Races every file of a folder. */
  void chooseFolder() {
    ask(Question.folder("view.batch.choose"));
  }

  /** Looks at a folder of the user's own in the Router lab. */
  void chooseLabFolder() {
    Question question = Question.folder("view.lab.folder.choose");
    owner.fireEvent(
        new FileEvent(
            question,
            path -> {
              screens.shown().set(Screen.LAB);
              screens.lab().choose(path);
            }));
  }

  private void ask(Question question) {
    owner.fireEvent(new FileEvent(question, path -> screens.open(new Input.File(path))));
  }

  /** Ways to keep the task on the screen. */
  Keeping keeping() {
    return keeping;
  }

  /** The same as a menu. */
  KeepMenu keepMenu() {
    return new KeepMenu(keeping, screens.explore(), wording);
  }

  /** The comparison as papers print it. */
  PaperCopies papers() {
    return new PaperCopies(screens);
  }

  /** What came of opening or saving a session. */
  SessionNote sessionNote() {
    return new SessionNote(screens.history().sessions(), wording);
  }

  /** Leads to the race that the task on the screen had before. */
  EarlierRaceNote earlierRace() {
    return new EarlierRaceNote(screens, wording);
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
    ask(Question.open("view.models.import", new Kind("view.models.gguf", "*.gguf")));
  }

  void chooseModelFolder() {
    ask(Question.folder("view.models.folder"));
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
