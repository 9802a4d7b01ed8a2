package org.signalbox.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Unfinished;
import org.signalbox.engine.UnpackedLibraries;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Reads one table of a DuckDB or SQLite file: the one asked for, or the first that holds rows. The
 * file is opened for reading only, and what its views may name outside of it stays closed.
 */
final class DatabaseReader {
  /** How each kind is opened and asked for its tables. */
  enum Kind {
    DUCKDB(
        "duckdb",
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'"
            + " ORDER BY table_type, table_name"),
    SQLITE(
        "sqlite",
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, rowid");

    private final String word;
    private final String tables;

    Kind(String word, String tables) {
      this.word = word;
      this.tables = tables;
    }

    private Connection open(Path file) throws SQLException {
      var settings = new Properties();
      return switch (this) {
        case DUCKDB -> {
          settings.setProperty("duckdb.read_only", "true");
          settings.setProperty("enable_external_access", "false");
          settings.setProperty("jdbc_stream_results", "true");
          Connection connection =
              DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
          UnpackedLibraries.DUCKDB.release();
          yield connection;
        }
        case SQLITE -> {
          settings.setProperty("open_mode", "1");
          // A file that nobody writes needs no lock, and none is left beside it.
          String uri = file.toAbsolutePath().toUri().getRawPath() + "?immutable=1";
          Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + uri, settings);
          UnpackedLibraries.SQLITE.release();
          yield connection;
        }
      };
    }
  }

  /** What SQLite keeps beside a file of rows that are not in it yet. */
  private static final String PENDING = "-wal";

  private final Loader.Loaded loaded;
  private final Kind kind;
  private final Path temporary;
  private final Chooser chooser;
  private final RunContext ctx;

  DatabaseReader(Loader.Loaded loaded, Kind kind, Path temporary, Chooser chooser, RunContext ctx) {
    this.loaded = loaded;
    this.kind = kind;
    this.temporary = temporary;
    this.chooser = chooser;
    this.ctx = ctx;
  }

  Picked<RawTable> read(Limits limits, Doubts doubts) {
    var rows = new QueryRows(chooser.source(), limits, doubts, ctx);
    try {
      if (loaded.path().isPresent() && !pending(loaded.path().get())) {
        return query(loaded.path().get(), rows, doubts);
      }
      return copied(rows, doubts);
    } catch (SQLException e) {
      throw new ProblemException(
          Problem.of(Codes.BROKEN_DATABASE, chooser.source(), kind.word, firstLine(e)), e);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Codes.NOT_WRITABLE, temporary.toString(), Loader.reason(e)), e);
    }
  }

  /** Whether rows stand beside the file; reading them would write to it. */
  private static boolean pending(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + PENDING);
    return Files.exists(beside) && Files.size(beside) > 0;
  }

  private Picked<RawTable> copied(QueryRows rows, Doubts doubts) throws IOException, SQLException {
    Files.createDirectories(temporary);
    Path folder = Unfinished.folder(temporary.resolve("signalbox"));
    Path copy = folder.resolve("copy.db");
    Path beside = folder.resolve("copy.db" + PENDING);
    try {
      if (loaded.path().isPresent()) {
        Path file = loaded.path().get();
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(file.resolveSibling(file.getFileName() + PENDING), beside);
        settle(copy);
      } else {
        Files.write(copy, loaded.bytes());
      }
      return query(copy, rows, doubts);
    } finally {
      Unfinished.delete(folder);
    }
  }

  /** Takes the rows beside a copy into it. */
  private void settle(Path copy) throws SQLException {
    if (kind == Kind.SQLITE) {
      try (Connection connection =
              DriverManager.getConnection("jdbc:sqlite:" + copy.toAbsolutePath());
          Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
    }
  }

  private Picked<RawTable> query(Path file, QueryRows rows, Doubts doubts) throws SQLException {
    try (Connection connection = kind.open(file);
        Statement statement = connection.createStatement()) {
      List<String> names = names(statement);
      TableChoice choice = chooser.choose(names, name -> filled(statement, name));
      chooser.tell(choice, doubts);
      String table = " FROM " + quoted(choice.chosen());
      long total = count(statement, "SELECT count(*)" + table);
      try (ResultSet found = statement.executeQuery("SELECT *" + table)) {
        return new Picked<>(rows.read(found, total, kind.word), choice);
      }
    }
  }

  private List<String> names(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(kind.tables)) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private static boolean filled(Statement statement, String name) {
    try (ResultSet one = statement.executeQuery("SELECT 1 FROM " + quoted(name) + " LIMIT 1")) {
      return one.next();
    } catch (SQLException e) {
      // A view on something outside of the file holds nothing that can be read here.
      return false;
    }
  }

  private static long count(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
