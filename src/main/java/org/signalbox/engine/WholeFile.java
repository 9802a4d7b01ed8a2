package org.signalbox.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Writes files that are whole at any moment: the old one, or the new one, and never a part. */
public final class WholeFile {
  private WholeFile() {}

  /** Fills a file that is there and empty. */
  @FunctionalInterface
  public interface Writing {
    void to(Path part) throws IOException;
  }

  /**
   * Writes beside the file, forces it to the disk, then moves it into place. What can't be finished
   * leaves nothing behind, and what a killed process left of the same file goes.
   *
   * @throws IOException when it can't be written, its folder is missing, or a folder stands in its
   *     place
   */
  public static void write(Path file, Writing writing) throws IOException {
    Path part = begin(file);
    try {
      writing.to(part);
      finish(part, file);
    } finally {
      drop(part, file);
    }
  }

  /** The same of bytes. */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, part -> Files.write(part, bytes));
  }

  /** The same of text, in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * An empty file beside the one that is to be, for those who write it bit by bit. They {@link
   * #finish} or {@link #drop} it. A device or a pipe is its own part.
   */
  public static Path begin(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileAlreadyExistsException(file.toString(), null, "it is a folder");
    }
    if (stream(file)) {
      return file;
    }
    Path whole = place(file);
    // Not a private temporary file, since what is written may be passed on.
    Path part = Files.createFile(Unfinished.beside(whole));
    clear(whole);
    return part;
  }

  /** Makes a written part the whole file. */
  public static void finish(Path part, Path file) throws IOException {
    if (!part.equals(file)) {
      force(part);
      move(part, place(file));
    }
  }

  /** Takes a part away that did not become whole. */
  public static void drop(Path part, Path file) throws IOException {
    if (!part.equals(file)) {
      Files.deleteIfExists(part);
    }
  }

  /** What is at the end of a link is replaced, and not the link. */
  private static Path place(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
  }

  private static boolean stream(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /** A folder that can't be listed can be written to all the same. */
  private static void clear(Path file) throws IOException {
    String name = file.getFileName() + ".";
    if (!Files.isReadable(file.getParent())) {
      return;
    }
    try (Stream<Path> all = Files.list(file.getParent())) {
      for (Path left : all.filter(p -> String.valueOf(p.getFileName()).startsWith(name)).toList()) {
        if (Unfinished.abandoned(left)) {
          Unfinished.delete(left);
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
