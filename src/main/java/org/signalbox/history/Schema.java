package org.signalbox.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of the history and how each version of them became the next. */
final class Schema {
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              """
              CREATE TABLE race (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                began INTEGER NOT NULL,
                ended INTEGER,
                pinned INTEGER NOT NULL DEFAULT 0,
                task TEXT NOT NULL,
                problem TEXT NOT NULL,
                engines TEXT NOT NULL,
                routed TEXT,
                oracle TEXT,
                regret REAL,
                split TEXT NOT NULL,
                machine TEXT NOT NULL,
                threads INTEGER NOT NULL,
                replay TEXT NOT NULL)
              """,
              """
              CREATE TABLE lane (
                race INTEGER NOT NULL REFERENCES race(id) ON DELETE CASCADE,
                engine TEXT NOT NULL,
                status TEXT NOT NULL,
                metric TEXT, value REAL, low REAL, high REAL, cases INTEGER,
                answer TEXT,
                load_ms REAL, fit_ms REAL, predict_ms REAL, first_ms REAL, wall_ms REAL,
                cpu_ms REAL, peak_bytes INTEGER,
                energy_j REAL, energy_low REAL, energy_high REAL, badge TEXT, money REAL,
                PRIMARY KEY (race, engine))
              """),
          List.of("ALTER TABLE race ADD COLUMN learned TEXT"),
          List.of("ALTER TABLE lane ADD COLUMN course TEXT"));

  /** The version that this product writes, and the newest that it reads. */
  static final int VERSION = STEPS.size();

  private Schema() {}

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  /**
   * Brings the tables to this product's version, all steps or none. Whoever comes second while
   * another process does so waits and finds it done.
   */
  static void migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        for (List<String> step : STEPS.subList(version(connection), VERSION)) {
          for (String change : step) {
            statement.execute(change);
          }
        }
        statement.execute("PRAGMA user_version = " + VERSION);
        statement.execute("COMMIT");
      } catch (SQLException e) {
        statement.execute("ROLLBACK");
        throw e;
      }
    }
  }
}
