package org.signalbox.ingest;

import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dialect;

/** Gathers the rows of a query into columns; of more than memory holds, an even sample. */
final class QueryRows {
  private static final int CHECK_EVERY = 4096;

  /** So many cells stay well within a heap of 2 GB, also where each is different. */
  private static final long CELLS = 10_000_000;

  /** Types whose columns hold nothing else; SQLite tells none of them for certain. */
  private static final Set<Integer> DECLARED =
      Set.of(Types.BIGINT, Types.DOUBLE, Types.DATE, Types.TIMESTAMP, Types.BOOLEAN, Types.DECIMAL);

  private final String name;
  private final Limits limits;
  private final Doubts doubts;
  private final RunContext ctx;

  QueryRows(String name, Limits limits, Doubts doubts, RunContext ctx) {
    this.name = name;
    this.limits = limits;
    this.doubts = doubts;
    this.ctx = ctx;
  }

  /**
   * @param total how many rows the query has
   */
  ColumnTable read(ResultSet rows, long total, String format) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    String[] names = new String[meta.getColumnCount()];
    limits.checkColumns(name, names.length);
    var records = new RecordColumns(name, limits);
    for (int column = 0; column < names.length; column++) {
      names[column] = meta.getColumnLabel(column + 1);
      records.putMissing(names[column]);
    }
    boolean[] binary = binary(meta);
    long every = Sampling.every(total, Math.max(1, CELLS / names.length));
    var sampling = new Sampling(every, ctx.seed());
    for (long row = 1; rows.next(); row++) {
      if (sampling.takes()) {
        take(rows, names, binary, records);
        records.endRecord((int) Math.min(Integer.MAX_VALUE, row));
      }
      if (row % CHECK_EVERY == 0) {
        ctx.done(0.5 * Math.min(1, row / (double) Math.max(1, total)));
      }
    }
    if (every > 1) {
      doubts.whole(Codes.SAMPLED, name, total, records.rows(), every);
    }
    return records.table(Dialect.of(format));
  }

  private static void take(ResultSet rows, String[] names, boolean[] binary, RecordColumns into)
      throws SQLException {
    for (int column = 0; column < names.length; column++) {
      String cell = binary[column] ? sizeOrText(rows, column + 1) : rows.getString(column + 1);
      if (cell == null) {
        into.putMissing(names[column]);
      } else {
        into.put(names[column], cell);
      }
    }
  }

  /** Which columns may hold bytes; in SQLite any may, whatever it was declared as. */
  private static boolean[] binary(ResultSetMetaData meta) throws SQLException {
    boolean[] binary = new boolean[meta.getColumnCount()];
    for (int column = 0; column < binary.length; column++) {
      binary[column] = !DECLARED.contains(meta.getColumnType(column + 1));
    }
    return binary;
  }

  /** A cell as text; of bytes their number, since nothing else of them is of use in a table. */
  private static @Nullable String sizeOrText(ResultSet rows, int column) throws SQLException {
    return switch (rows.getObject(column)) {
      case byte[] bytes -> bytes.length + " B";
      case Blob blob -> blob.length() + " B";
      case null -> null;
      case Object _ -> rows.getString(column);
    };
  }
}
