package org.signalbox.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A folder whose files are read, changed and written by one at a time: by a thread of this process,
 * or another window, or a terminal. The system lets go of the guard when its holder is killed.
 */
public final class Guarded {
  /** The file that is locked; it stays, and is empty. */
  public static final String NAME = ".guard";

  /** File locks know processes, not threads. */
  private static final ReentrantLock HERE = new ReentrantLock();

  private Guarded() {}

  /** What is done meanwhile. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Waits for whoever is at it, makes the folder where it is missing, then works. On a file system
   * without locks it works all the same.
   *
   * @throws IOException of the work, or when the folder can't be written
   */
  public static <T> T in(Path folder, Work<T> work) throws IOException {
    HERE.lock();
    try {
      if (HERE.getHoldCount() > 1) {
        return work.run();
      }
      Files.createDirectories(folder);
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        return locked(channel, work);
      }
    } finally {
      HERE.unlock();
    }
  }

  /** The same in the folder of a file. */
  public static <T> T around(Path file, Work<T> work) throws IOException {
    return in(Objects.requireNonNull(file.toAbsolutePath().getParent()), work);
  }

  private static <T> T locked(FileChannel channel, Work<T> work) throws IOException {
    FileLock lock;
    try {
      lock = channel.lock();
    } catch (IOException _) {
      return work.run();
    }
    try (lock) {
      return work.run();
    }
  }
}
