package org.signalbox.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The history's file. It is written ahead in a log beside it (SQLite's WAL), so that several
 * processes can use it at once and a kill at any moment leaves every finished lane in place.
 */
record StoreFile(Path path) {
  private static final int WAIT_MS = 5000;

  /**
   * Opens the file, or makes it. A damaged one is put aside and an empty one takes its place.
   *
   * @param notices told when that happened
   * @throws ProblemException {@code SB-HISTORY-12} when it can't be opened, {@code -13} when a
   *     newer Signalbox wrote it
   */
  Connection open(Consumer<Problem> notices) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try {
        return ready();
      } catch (SQLException e) {
        if (!damaged(e)) {
          throw e;
        }
        notices.accept(Problem.of("SB-HISTORY-14", path.toString(), putAside().toString()));
        return ready();
      }
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
  }

  private Connection ready() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(WAIT_MS);
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    Connection connection = config.createConnection("jdbc:sqlite:" + path);
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

  private static boolean damaged(SQLException error) {
    int code = error.getErrorCode() & 0xff;
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  private Path putAside() throws IOException {
    String name = path.getFileName().toString();
    Path free = path.resolveSibling(name + ".damaged");
    for (int i = 2; Files.exists(free); i++) {
      free = path.resolveSibling(name + ".damaged-" + i);
    }
    Files.move(path, free);
    for (String part : new String[] {"-wal", "-shm"}) {
      Files.deleteIfExists(path.resolveSibling(name + part));
    }
    return free;
  }

  ProblemException failed(Exception error) {
    String reason = String.valueOf(error.getMessage());
    return new ProblemException(Problem.of("SB-HISTORY-12", path.toString(), reason), error);
  }
}
