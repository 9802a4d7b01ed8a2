package org.signalbox.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Writes files that are whole at any moment. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes beside the file, forces it to the disk, then moves it into place.
   *
   * @throws ProblemException {@code SB-HISTORY-01}
   */
  public static void write(Path file, byte[] bytes) {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw ProblemException.of("SB-HISTORY-01", file.toString(), "it is a folder");
    }
    try {
      Files.createDirectories(folder);
      Path written = beside(whole);
      try {
        force(written, bytes);
        move(written, whole);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-HISTORY-01", file.toString(), reason(e)), e);
    }
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + message;
  }

  /** A free name; not a private temporary file, since the report is meant to be passed on. */
  private static Path beside(Path file) throws IOException {
    for (int i = 1; ; i++) {
      Path free = file.resolveSibling(file.getFileName() + "." + i + ".tmp");
      try {
        return Files.createFile(free);
      } catch (java.nio.file.FileAlreadyExistsException taken) {
        if (i == 100) {
          throw taken;
        }
      }
    }
  }

  private static void force(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void move(Path written, Path file) throws IOException {
    try {
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
