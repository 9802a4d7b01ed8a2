package org.signalbox.view;

import java.io.File;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for files and folders in the system's own dialogs. */
final class FileDialogs {
  private final Wording wording;

  FileDialogs(Wording wording) {
    this.wording = wording;
  }

  void ask(FileEvent asked, Window owner) {
    FileEvent.Question question = asked.question();
    Optional.ofNullable(
            switch (question.use()) {
              case OPEN -> chooser(question).showOpenDialog(owner);
              case SAVE -> chooser(question).showSaveDialog(owner);
              case FOLDER -> folder(question).showDialog(owner);
            })
        .map(File::toPath)
        .ifPresent(asked::answer);
  }

  private FileChooser chooser(FileEvent.Question question) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.text(question.title()));
    if (!question.name().isBlank()) {
      chooser.setInitialFileName(question.name());
    }
    for (FileEvent.Kind kind : question.kinds()) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(wording.text(kind.key()), kind.pattern()));
    }
    return chooser;
  }

  private DirectoryChooser folder(FileEvent.Question question) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(wording.text(question.title()));
    return chooser;
  }
}
