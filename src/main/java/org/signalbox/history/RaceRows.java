package org.signalbox.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Races as rows. */
final class RaceRows {
  private RaceRows() {}

  static PastRace summary(ResultSet row) throws SQLException {
    String engines = row.getString("engines");
    return new PastRace(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("began")),
        row.getString("task"),
        row.getString("problem"),
        engines.isEmpty() ? List.of() : List.of(engines.split(" ")),
        Sql.word(row, "routed"),
        Sql.word(row, "oracle"),
        Sql.number(row, "regret"),
        state(row));
  }

  private static PastRace.State state(ResultSet row) throws SQLException {
    if (row.getInt("pinned") == 1) {
      return PastRace.State.PINNED;
    }
    return row.getObject("ended") == null ? PastRace.State.OPEN : PastRace.State.ENDED;
  }

  static StoredRace whole(ResultSet row, List<PastLane> lanes) throws SQLException {
    String name = "history " + row.getLong("id");
    Replay setting = ReplayJson.read(name, row.getString("replay"));
    return new StoredRace(
        summary(row),
        lanes,
        setting.showing(lanes.stream().map(PastLane::shown).toList()),
        row.getString("split"),
        row.getString("machine"),
        row.getInt("threads"));
  }
}
