package org.signalbox.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.FileMemory;
import org.signalbox.task.Problem;

/**
 * Remembers which files were compared byte for byte, so that a model of 100 MB is not read whole at
 * every start. A file that was written to since is compared anew.
 */
final class CheckedFiles {
  private final FileMemory memory;

  /**
   * @param memory where to remember; empty to compare every time
   */
  CheckedFiles(Optional<Path> memory) {
    this.memory = new FileMemory(memory);
  }

  /** What {@link FileCheck#checksum} says, or said about the same file. */
  synchronized Optional<Problem> check(Path file, ModelFile promised, Cancellation cancellation) {
    Optional<String> stamp = FileMemory.stamp(file);
    if (stamp.flatMap(memory::known).filter(promised.sha256()::equals).isPresent()) {
      return FileCheck.size(file, promised);
    }
    Optional<Problem> problem = FileCheck.checksum(file, promised, cancellation);
    if (problem.isEmpty()) {
      stamp.ifPresent(state -> memory.remember(state, promised.sha256()));
    }
    return problem;
  }
}
