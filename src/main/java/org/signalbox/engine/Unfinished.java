package org.signalbox.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files and folders while they are being written. Their names say which process writes them, so
 * that what a killed one left can be told from what is still in work, and goes.
 */
public final class Unfinished {
  private static final Pattern NAME = Pattern.compile(".+\\.(\\d{1,18})-(\\d{1,18})\\.tmp");
  private static final long OWN = ProcessHandle.current().pid();

  /** The last number given out here; a former process may have had the same id. */
  private static final AtomicLong LAST = new AtomicLong();

  private Unfinished() {}

  /** A name of this process's own beside the file or folder that is to be; nothing is made. */
  public static Path beside(Path whole) {
    String name = whole.getFileName() + "." + OWN + "-" + LAST.incrementAndGet() + ".tmp";
    return whole.toAbsolutePath().resolveSibling(name);
  }

  /** A folder for a while that only this user can look into. */
  public static Path folder(Path named) throws IOException {
    Path folder = beside(named);
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectory(folder);
  }

  /** Whether it was being written by a process that is no more. */
  public static boolean abandoned(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    if (!name.matches()) {
      return false;
    }
    long process = Long.parseLong(name.group(1));
    return process == OWN ? Long.parseLong(name.group(2)) > LAST.get() : !lives(process);
  }

  /** Linux finds threads by their ids too, but lists processes alone. */
  private static boolean lives(long process) {
    return ProcessHandle.of(process).isPresent()
        && ProcessHandle.allProcesses().anyMatch(one -> one.pid() == process);
  }

  /**
   * What ended processes left in a folder, at most so many levels below it; links are not followed.
   *
   * @throws IOException when a folder can't be listed
   */
  public static List<Path> in(Path folder, int depth) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder, depth)) {
        all.filter(Unfinished::abandoned).forEach(found::add);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return found;
  }

  /** Deletes a file or a folder with all in it; what is gone already is no error. */
  public static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> inside;
      try (Stream<Path> all = Files.walk(path)) {
        inside = all.sorted(Comparator.reverseOrder()).toList();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      for (Path each : inside) {
        Files.deleteIfExists(each);
      }
    }
    Files.deleteIfExists(path);
  }
}
