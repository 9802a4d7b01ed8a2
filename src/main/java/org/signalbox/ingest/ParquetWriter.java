package org.signalbox.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.UnpackedLibraries;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Writes Parquet through DuckDB in memory. */
final class ParquetWriter {
  /** Beyond this a double no longer tells whole numbers apart. */
  private static final double WHOLE = 9e15;

  private static final String WHOLE_NUMBER = "BIGINT";

  private ParquetWriter() {}

  static void write(Table table, Path file, RunContext context) throws IOException {
    try (var connection =
            DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        Statement statement = connection.createStatement()) {
      UnpackedLibraries.DUCKDB.release();
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET threads = " + context.workers().threads());
      List<String> types = table.columns().stream().map(ParquetWriter::type).toList();
      statement.execute("CREATE TABLE written (" + columns(table, types) + ")");
      try (DuckDBAppender rows = connection.createAppender("written")) {
        for (int row = 0; row < table.rows(); row++) {
          TableFile.check(row, context);
          rows.beginRow();
          for (int k = 0; k < types.size(); k++) {
            append(rows, table.columns().get(k), types.get(k), row);
          }
          rows.endRow();
        }
      }
      String quoted = "'" + file.toString().replace("'", "''") + "'";
      statement.execute("COPY written TO " + quoted + " (FORMAT parquet)");
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String columns(Table table, List<String> types) {
    return IntStream.range(0, types.size())
        .mapToObj(k -> quoted(table.columns().get(k).name()) + " " + types.get(k))
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String type(Column column) {
    return switch (column) {
      case NumberColumn numbers -> whole(numbers) ? WHOLE_NUMBER : "DOUBLE";
      case TextColumn _ -> "VARCHAR";
      case TimeColumn times -> times.type() == ColumnType.DATE ? "DATE" : "TIMESTAMP";
    };
  }

  private static boolean whole(NumberColumn column) {
    return column.type() == ColumnType.INTEGER
        && Arrays.stream(column.values()).allMatch(v -> Double.isNaN(v) || Math.abs(v) < WHOLE);
  }

  private static void append(DuckDBAppender rows, Column column, String type, int row)
      throws SQLException {
    if (column.missing(row)) {
      rows.appendNull();
      return;
    }
    switch (column) {
      case NumberColumn numbers when type.equals(WHOLE_NUMBER) ->
          rows.append((long) numbers.values()[row]);
      case NumberColumn numbers -> rows.append(numbers.values()[row]);
      case TextColumn words -> rows.append(words.text(row));
      case TimeColumn times when times.type() == ColumnType.DATE ->
          rows.append(times.at(row).toLocalDate());
      case TimeColumn times -> rows.append(times.at(row));
    }
  }
}
