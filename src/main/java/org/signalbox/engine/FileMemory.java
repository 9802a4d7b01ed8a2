package org.signalbox.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers what was found out by reading a whole file, until it is written to: its size, its place
 * on the disk and its times are kept, on Unix also the time of the last change, which no program
 * can set.
 */
public final class FileMemory {
  private static final String SEPARATOR = "\t";

  private final Optional<Path> memory;

  /**
   * @param memory a file to remember in; empty to find out every time
   */
  public FileMemory(Optional<Path> memory) {
    this.memory = memory;
  }

  /**
   * The state of a file; taken before it is read, so that a change meanwhile makes it differ the
   * next time. Empty when it can't be told.
   */
  public static Optional<String> stamp(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
      Object[] parts = {
        file.toAbsolutePath(),
        found.size(),
        found.lastModifiedTime(),
        unix ? Files.getAttribute(file, "unix:ctime") : "",
        String.valueOf(found.fileKey())
      };
      return Optional.of(String.join(SEPARATOR, Stream.of(parts).map(Object::toString).toList()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What was found in a file of that state. */
  public synchronized Optional<String> known(String stamp) {
    String begin = stamp + SEPARATOR;
    return lines().stream()
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .findFirst();
  }

  /** In place of what was known of the file; where nothing can be kept, it is found out again. */
  public synchronized void remember(String stamp, String found) {
    memory.ifPresent(target -> remember(target, stamp + SEPARATOR + found));
  }

  private List<String> lines() {
    try {
      return memory.isPresent() ? Files.readAllLines(memory.get()) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void remember(Path target, String line) {
    String path = line.substring(0, line.indexOf(SEPARATOR) + 1);
    List<String> lines =
        Stream.concat(lines().stream().filter(old -> !old.startsWith(path)), Stream.of(line))
            .toList();
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      WholeFile.write(target, part -> Files.write(part, lines));
    } catch (IOException e) {
      System.getLogger(FileMemory.class.getName())
          .log(System.Logger.Level.DEBUG, "not remembered", e);
    }
  }
}
