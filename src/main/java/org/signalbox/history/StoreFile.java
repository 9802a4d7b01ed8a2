package org.signalbox.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.engine.UnpackedLibraries;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.sqlite.SQLiteConfig;

/**
 * The history's file. It is written ahead in a log beside it (SQLite's WAL), so that several
 * processes can use it at once and a kill at any moment leaves every finished lane in place.
 *
 * @param mostPages it may grow to, after which it is as on a full disk
 */
record StoreFile(Path path, int mostPages) {
  private static final int WAIT_MS = 5000;

  /** SQLite's own bound. */
  private static final int ALL_PAGES = 1_073_741_823;

  private static final String LOG = "-wal";
  private static final String INDEX = "-shm";

  StoreFile(Path path) {
    this(path, ALL_PAGES);
  }

  /**
   * Opens the file, or makes it. A damaged one is put aside and an empty one takes its place; one
   * that can't be written is read.
   *
   * @param notices told when that happened
   * @throws ProblemException {@code SB-HISTORY-12}, {@code -16}, {@code -17} or {@code -18} when it
   *     can't be opened, {@code -13} when a newer Signalbox wrote it
   */
  Connection open(Consumer<Problem> notices) {
    try {
      if (Files.isRegularFile(path) && !writable()) {
        return reading();
      }
      Files.createDirectories(path.toAbsolutePath().getParent());
      try {
        return ready();
      } catch (SQLException e) {
        if (StoreTrouble.full(e) && Files.isRegularFile(path) && Files.size(path) > 0) {
          return reading();
        }
        if (!StoreTrouble.damaged(e)) {
          throw e;
        }
        putAside(notices);
        return ready();
      }
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
  }

  /** Opens what could only be read before; empty where nobody may write it. */
  Optional<Connection> writing() throws SQLException {
    return writable() ? Optional.of(ready()) : Optional.empty();
  }

  private boolean writable() {
    return Files.isWritable(path) && Files.isWritable(path.toAbsolutePath().getParent());
  }

  /** Nobody can write it, so that its log needs no index, which could not be written either. */
  private Connection reading() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return checked(config.createConnection("jdbc:sqlite:" + path.toUri() + "?immutable=1"));
  }

  private Connection ready() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(WAIT_MS);
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setMaxPageCount(mostPages);
    return checked(config.createConnection("jdbc:sqlite:" + path));
  }

  private Connection checked(Connection connection) throws SQLException {
    UnpackedLibraries.SQLITE.release();
    try {
      int version = Schema.version(connection);
      if (version > Schema.VERSION) {
        throw ProblemException.of("SB-HISTORY-13", path.toString());
      }
      if (version < Schema.VERSION) {
        Schema.migrate(connection);
      }
      return connection;
    } catch (SQLException | ProblemException e) {
      connection.close();
      throw e;
    }
  }

  /** Moves a damaged file with its log to a free name beside it, and says so. */
  void putAside(Consumer<Problem> notices) throws IOException {
    String name = path.getFileName().toString();
    Path free = path.resolveSibling(name + ".damaged");
    for (int i = 2; Files.exists(free); i++) {
      free = path.resolveSibling(name + ".damaged-" + i);
    }
    Files.move(path, free);
    Path log = path.resolveSibling(name + LOG);
    if (Files.exists(log)) {
      Files.move(log, free.resolveSibling(free.getFileName() + LOG));
    }
    Files.deleteIfExists(path.resolveSibling(name + INDEX));
    notices.accept(Problem.of("SB-HISTORY-14", path.toString(), free.toString()));
  }

  /** What tells this file from another of the same name; empty when there is none. */
  Optional<Object> identity() {
    try {
      return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  ProblemException failed(Exception error) {
    return new ProblemException(StoreTrouble.of(path, error), error);
  }
}
