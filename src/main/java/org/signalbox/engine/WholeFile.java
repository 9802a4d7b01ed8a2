package org.signalbox.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are whole at any moment: the old one, or the new one, and never a part. */
public final class WholeFile {
  private static final int TRIES = 100;

  private WholeFile() {}

  /** Fills a file that is there and empty. */
  @FunctionalInterface
  public interface Writing {
    void to(Path part) throws IOException;
  }

  /**
   * Writes beside the file, forces it to the disk, then moves it into place. What can't be finished
   * leaves nothing behind.
   *
   * @throws IOException when it can't be written, its folder is missing, or a folder stands in its
   *     place
   */
  public static void write(Path file, Writing writing) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    if (Files.isDirectory(whole)) {
      throw new FileAlreadyExistsException(file.toString(), null, "it is a folder");
    }
    Path part = beside(whole);
    try {
      writing.to(part);
      force(part);
      move(part, whole);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The same of bytes. */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, part -> Files.write(part, bytes));
  }

  /** A free name; not a private temporary file, since what is written may be passed on. */
  private static Path beside(Path file) throws IOException {
    for (int i = 1; ; i++) {
      Path free = file.resolveSibling(file.getFileName() + "." + i + ".tmp");
      try {
        return Files.createFile(free);
      } catch (FileAlreadyExistsException taken) {
        if (i == TRIES) {
          throw taken;
        }
      }
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
