package org.signalbox.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;

/** Somebody is to say which file or folder; goes up to the window, which asks. */
final class FileEvent extends Event {
  static final EventType<FileEvent> ASKED = new EventType<>(Event.ANY, "FILE_ASKED");

  private static final long serialVersionUID = 1;

  private final transient Question question;
  private final transient Consumer<Path> then;

  /** What the file or folder is for. */
  enum Use {
    OPEN,
    SAVE,
    FOLDER
  }

  /** Files that fit: the key of their words and a pattern of names. */
  record Kind(String key, String pattern) {}

  /**
   * @param title key of the words above the dialog
   * @param name what a new file is called when nobody says otherwise; blank when it isn't new
   * @param kinds that fit; none where all do
   */
  record Question(Use use, String title, String name, List<Kind> kinds) {
    Question {
      kinds = List.copyOf(kinds);
    }

    static Question open(String title, Kind... kinds) {
      return new Question(Use.OPEN, title, "", List.of(kinds));
    }

    static Question folder(String title) {
      return new Question(Use.FOLDER, title, "", List.of());
    }

    static Question save(String title, String name, Kind... kinds) {
      return new Question(Use.SAVE, title, name, List.of(kinds));
    }
  }

  /**
   * @param then gets what was chosen; is not called when nothing was
   */
  FileEvent(Question question, Consumer<Path> then) {
    super(ASKED);
    this.question = question;
    this.then = then;
  }

  Question question() {
    return question;
  }

  void answer(Path chosen) {
    then.accept(chosen);
  }
}
