package org.signalbox.ingest;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.signalbox.engine.Unfinished;
import org.signalbox.engine.UnpackedLibraries;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Reads Parquet through DuckDB in memory. The library is loaded at the first Parquet file only,
 * since that alone takes most of a second.
 */
final class ParquetReader {
  private static final int MARK = 4;

  private final Loader.Loaded loaded;
  private final String name;
  private final Path temporary;
  private final QueryRows rows;
  private final int threads;

  /**
   * @param threads that the library may use
   */
  ParquetReader(Loader.Loaded loaded, Path temporary, QueryRows rows, int threads) {
    this.loaded = loaded;
    this.name = Loader.shown(loaded.name());
    this.temporary = temporary;
    this.rows = rows;
    this.threads = threads;
  }

  ColumnTable read() {
    try {
      if (!closed()) {
        throw ProblemException.of(Codes.BROKEN_PARQUET, name);
      }
      Path given = loaded.path().orElse(Path.of(""));
      if (loaded.path().isPresent() && plain(given.toString())) {
        return query(given);
      }
      return queryCopy();
    } catch (SQLException e) {
      throw new ProblemException(Problem.of(Codes.BROKEN_PARQUET, name), e);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Codes.NOT_WRITABLE, temporary.toString(), Loader.reason(e)), e);
    }
  }

  private ColumnTable queryCopy() throws IOException, SQLException {
    Files.createDirectories(temporary);
    Path folder = Unfinished.folder(temporary.resolve("signalbox"));
    Path copy = folder.resolve("copy.parquet");
    try {
      if (loaded.path().isPresent()) {
        Files.copy(loaded.path().get(), copy, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.write(copy, loaded.bytes());
      }
      return query(copy);
    } finally {
      Unfinished.delete(folder);
    }
  }

  private ColumnTable query(Path file) throws SQLException {
    String quoted = "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    var settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      UnpackedLibraries.DUCKDB.release();
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET threads = " + threads);
      long total = count(statement, quoted);
      try (ResultSet found = statement.executeQuery("SELECT * FROM read_parquet(" + quoted + ")")) {
        return rows.read(found, total, "parquet");
      }
    }
  }

  private static long count(Statement statement, String quoted) throws SQLException {
    String sum = "SELECT sum(num_rows) FROM parquet_file_metadata(" + quoted + ")";
    try (ResultSet found = statement.executeQuery(sum)) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  /** A whole file ends with the mark that it begins with. */
  private boolean closed() throws IOException {
    byte[] tail;
    if (loaded.path().isPresent()) {
      try (var file = new RandomAccessFile(loaded.path().get().toFile(), "r")) {
        tail = new byte[MARK];
        file.seek(Math.max(0, file.length() - MARK));
        if (file.length() <= 3 * MARK) {
          return false;
        }
        file.readFully(tail);
      }
    } else {
      int end = loaded.bytes().length;
      tail = Arrays.copyOfRange(loaded.bytes(), Math.max(0, end - MARK), end);
    }
    return Arrays.equals(loaded.bytes(), 0, MARK, tail, 0, tail.length);
  }

  /** DuckDB would take these characters for a pattern that names several files. */
  private static boolean plain(String path) {
    return path.chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
  }
}
