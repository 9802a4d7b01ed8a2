package org.signalbox.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** DuckDB's own reader of delimited text, to measure ours against. */
public final class DuckDbPeer implements AutoCloseable {
  private final Connection connection;

  /**
   * @param threads that it may use
   */
  public DuckDbPeer(int threads) {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      run("SET threads = " + threads);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Finds the dialect and the types of a file and reads it into a table in memory. */
  public void read(Path file) {
    String quoted = "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    try {
      run("CREATE OR REPLACE TABLE bench AS SELECT * FROM read_csv(" + quoted + ")");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void run(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static ProblemException failed(SQLException e) {
    return new ProblemException(
        Problem.of(Codes.BROKEN_DATABASE, "DuckDB", "peer", String.valueOf(e.getMessage())), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
