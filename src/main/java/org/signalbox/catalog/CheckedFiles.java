package org.signalbox.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.Problem;

/**
 * Remembers which files were compared byte for byte, so that a model of 100 MB is not read whole at
 * every start. A file that was written to since is compared anew: its size, its place on the disk
 * and its times are remembered, on Unix also the time of the last change, which no program can set.
 */
final class CheckedFiles {
  private static final String SEPARATOR = "\t";

  private final Optional<Path> memory;

  /**
   * @param memory where to remember; empty to compare every time
   */
  CheckedFiles(Optional<Path> memory) {
    this.memory = memory;
  }

  /** What {@link FileCheck#checksum} says, or said about the same file. */
  synchronized Optional<Problem> check(Path file, ModelFile promised, Cancellation cancellation) {
    Optional<String> stamp = stamp(file, promised);
    if (stamp.filter(known()::contains).isPresent()) {
      return FileCheck.size(file, promised);
    }
    Optional<Problem> problem = FileCheck.checksum(file, promised, cancellation);
    if (problem.isEmpty()) {
      stamp.ifPresent(this::remember);
    }
    return problem;
  }

  /** Taken before the file is read: a change meanwhile makes it differ the next time. */
  private static Optional<String> stamp(Path file, ModelFile promised) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
      Object changed = unix ? Files.getAttribute(file, "unix:ctime") : "";
      Object[] parts = {
        file.toAbsolutePath(),
        promised.sha256(),
        found.size(),
        found.lastModifiedTime(),
        changed,
        String.valueOf(found.fileKey())
      };
      return Optional.of(String.join(SEPARATOR, Stream.of(parts).map(Object::toString).toList()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<String> known() {
    try {
      return memory.isPresent() ? Files.readAllLines(memory.get()) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** In place of what was known of this file; where nothing can be kept, it is compared again. */
  private void remember(String line) {
    memory.ifPresent(target -> remember(target, line));
  }

  private void remember(Path target, String line) {
    String path = line.substring(0, line.indexOf(SEPARATOR) + 1);
    List<String> lines =
        Stream.concat(known().stream().filter(old -> !old.startsWith(path)), Stream.of(line))
            .toList();
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      WholeFile.write(target, part -> Files.write(part, lines));
    } catch (IOException e) {
      System.getLogger(CheckedFiles.class.getName())
          .log(System.Logger.Level.DEBUG, "not remembered", e);
    }
  }
}
