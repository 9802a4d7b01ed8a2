package org.signalbox.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.engine.Unfinished;
import org.signalbox.task.ProblemException;

/** A folder of its own for one run of a command, gone when the run is over. */
record Desk(Path folder) implements AutoCloseable {
  private static final String TEMPORARY = System.getProperty("java.io.tmpdir", "");

  static Desk open() {
    try {
      return new Desk(Unfinished.folder(Path.of(TEMPORARY, "signalbox-command")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    try {
      Unfinished.delete(folder);
    } catch (IOException e) {
      // A file that another program still holds is left to the system's own tidying.
      System.getLogger(Desk.class.getName())
          .log(System.Logger.Level.DEBUG, "a command's folder stays", e);
    }
  }

  /** What a file holds, no more than is told in a sentence. */
  String told(String name) {
    try {
      String text = Files.readString(file(name)).strip();
      String last = text.substring(text.lastIndexOf('\n') + 1).strip();
      return last.isEmpty() ? "-" : last.substring(0, Math.min(LONGEST, last.length()));
    } catch (IOException | UncheckedIOException e) {
      throw ProblemException.of("SB-EXTERNAL-03", name, e.toString());
    }
  }

  private static final int LONGEST = 300;
}
