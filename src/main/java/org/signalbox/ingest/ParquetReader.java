package org.signalbox.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dialect;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Reads Parquet through DuckDB in memory. The library is loaded at the first Parquet file only,
 * since that alone takes most of a second.
 */
final class ParquetReader {
  private static final int CHECK_EVERY = 4096;
  private static final int MARK = 4;

  private final Loader.Loaded loaded;
  private final String name;
  private final Limits limits;
  private final Path temporary;
  private final RunContext ctx;

  ParquetReader(Loader.Loaded loaded, Limits limits, Path temporary, RunContext ctx) {
    this.loaded = loaded;
    this.name = Loader.shown(loaded.name());
    this.limits = limits;
    this.temporary = temporary;
    this.ctx = ctx;
  }

  ColumnTable read() {
    if (!closed(loaded.bytes())) {
      throw ProblemException.of(Codes.BROKEN_PARQUET, name);
    }
    try {
      Path given = loaded.path().orElse(Path.of(""));
      if (loaded.path().isPresent() && plain(given.toString())) {
        return query(given);
      }
      return queryCopy();
    } catch (SQLException e) {
      throw new ProblemException(Problem.of(Codes.BROKEN_PARQUET, name), e);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new ProblemException(Problem.of(Codes.NOT_WRITABLE, temporary.toString(), reason), e);
    }
  }

  private ColumnTable queryCopy() throws IOException, SQLException {
    Files.createDirectories(temporary);
    Path copy = Files.createTempFile(temporary, "signalbox", ".parquet");
    try {
      Files.write(copy, loaded.bytes());
      return query(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private ColumnTable query(Path file) throws SQLException {
    String quoted = "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET threads = " + ctx.workers().threads());
      checkSize(statement, quoted);
      try (ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet(" + quoted + ")")) {
        return columns(rows);
      }
    }
  }

  private void checkSize(Statement statement, String quoted) throws SQLException {
    String sum = "SELECT sum(total_uncompressed_size) FROM parquet_metadata(" + quoted + ")";
    try (ResultSet size = statement.executeQuery(sum)) {
      if (size.next()) {
        limits.checkBytes(name, size.getLong(1));
      }
    }
  }

  private ColumnTable columns(ResultSet rows) throws SQLException {
    var meta = rows.getMetaData();
    int width = meta.getColumnCount();
    var records = new RecordColumns(name, limits);
    String[] names = new String[width];
    for (int column = 0; column < width; column++) {
      names[column] = meta.getColumnLabel(column + 1);
      records.putMissing(names[column]);
    }
    while (rows.next()) {
      for (int column = 0; column < width; column++) {
        String cell = rows.getString(column + 1);
        if (cell == null) {
          records.putMissing(names[column]);
        } else {
          records.put(names[column], cell);
        }
      }
      records.endRecord(records.rows() + 1);
      if (records.rows() % CHECK_EVERY == 0) {
        ctx.cancellation().check();
      }
    }
    return records.table(Dialect.of("parquet"));
  }

  /** A whole file ends with the mark that it begins with. */
  private static boolean closed(byte[] bytes) {
    int tail = bytes.length - MARK;
    return tail > 2 * MARK && java.util.Arrays.equals(bytes, 0, MARK, bytes, tail, bytes.length);
  }

  /** DuckDB would take these characters for a pattern that names several files. */
  private static boolean plain(String path) {
    return path.chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
  }
}
