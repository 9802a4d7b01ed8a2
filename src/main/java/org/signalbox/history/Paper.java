package org.signalbox.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Texts of this room as files, whole at any moment; folders that are missing are made. */
public final class Paper {
  private Paper() {}

  /**
   * @throws ProblemException {@code SB-HISTORY-01} when it can't be written
   */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().normalize().getParent());
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-HISTORY-01", file.toString(), reason(e)), e);
    }
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + message;
  }
}
