package org.signalbox.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signalbox.metering.Energy;
import org.signalbox.race.Course;
import tools.jackson.databind.json.JsonMapper;

/** Lanes as rows. */
final class LaneRows {
  static final String INSERT =
      """
      INSERT OR REPLACE INTO lane (race, engine, status, metric, value, low, high, cases, answer,
        load_ms, fit_ms, predict_ms, first_ms, wall_ms, cpu_ms, peak_bytes,
        energy_j, energy_low, energy_high, badge, money, course)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private LaneRows() {}

  static @Nullable Object[] values(long race, PastLane lane) {
    ReplayLane shown = lane.shown();
    @Nullable Object[] head = {race, shown.engine(), shown.status().name()};
    return Stream.of(
            head,
            shown.score().map(LaneRows::score).orElseGet(() -> new @Nullable Object[5]),
            new @Nullable Object[] {shown.answer().orElse(null)},
            lane.took().map(LaneRows::took).orElseGet(() -> new @Nullable Object[12]),
            new @Nullable Object[] {CourseJson.of(shown.course()).toString()})
        .flatMap(Arrays::stream)
        .toArray();
  }

  private static @Nullable Object[] score(ReplayLane.Score score) {
    return new Object[] {score.metric(), score.value(), score.low(), score.high(), score.cases()};
  }

  private static @Nullable Object[] took(PastLane.Took t) {
    Energy energy = t.energy();
    return new @Nullable Object[] {
      t.load(),
      t.fit(),
      t.predict(),
      Sql.orNull(t.first()),
      t.wall(),
      t.cpu(),
      t.peakBytes(),
      energy.value(),
      energy.low(),
      energy.high(),
      energy.badge().name(),
      t.money()
    };
  }

  static PastLane read(ResultSet row) throws SQLException {
    ReplayLane shown =
        new ReplayLane(
            row.getString("engine"),
            ReplayLane.Status.valueOf(row.getString("status")),
            Sql.word(row, "metric").isPresent() ? Optional.of(score(row)) : Optional.empty(),
            Sql.word(row, "answer"),
            Sql.word(row, "course").map(LaneRows::course).orElse(Course.none()));
    return new PastLane(
        shown, Sql.word(row, "badge").isPresent() ? Optional.of(took(row)) : Optional.empty());
  }

  private static Course course(String text) {
    return CourseJson.read(JsonMapper.shared().readTree(text));
  }

  /** SQLite keeps NaN as NULL. */
  private static ReplayLane.Score score(ResultSet row) throws SQLException {
    return new ReplayLane.Score(
        row.getString("metric"),
        Sql.number(row, "value").orElse(Double.NaN),
        Sql.number(row, "low").orElse(Double.NaN),
        Sql.number(row, "high").orElse(Double.NaN),
        row.getInt("cases"));
  }

  private static PastLane.Took took(ResultSet row) throws SQLException {
    return new PastLane.Took(
        row.getDouble("load_ms"),
        row.getDouble("fit_ms"),
        row.getDouble("predict_ms"),
        Sql.number(row, "first_ms"),
        row.getDouble("wall_ms"),
        row.getDouble("cpu_ms"),
        row.getLong("peak_bytes"),
        new Energy(
            row.getDouble("energy_j"),
            row.getDouble("energy_low"),
            row.getDouble("energy_high"),
            Energy.Badge.valueOf(row.getString("badge"))),
        row.getDouble("money"));
  }
}
