package org.signalbox.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are whole at any moment. */
final class WholeFile {
  private WholeFile() {}

  /** Writes beside the file, forces it to the disk, then moves it into place. */
  static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
    try {
      force(written, text);
      move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Moves the file to the first free name beside it and returns that. */
  static Path aside(Path file) throws IOException {
    Path free = file.resolveSibling(file.getFileName() + ".broken");
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling(file.getFileName() + ".broken-" + i);
    }
    return Files.move(file, free);
  }

  private static void force(Path file, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
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
