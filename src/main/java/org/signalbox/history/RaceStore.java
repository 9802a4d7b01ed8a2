package org.signalbox.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.signalbox.evaluation.Comparison;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RecordedRaceJson;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Every race of this user, in one SQLite file that window and terminal may use at once. Safe from
 * any thread. Each method throws {@link ProblemException} {@code SB-HISTORY-12} when the file can't
 * be used, {@code -16} to {@code -18} when the disk is full, the file can't be written or others
 * are at it, and {@code -13} when a newer Signalbox wrote it.
 */
public final class RaceStore implements AutoCloseable {
  private final StoreFile file;
  private final Consumer<Problem> notices;
  private @Nullable Connection connection;
  private Optional<Object> opened = Optional.empty();
  private final Deque<Runnable> owed = new ArrayDeque<>();

  /**
   * Nothing is opened before it is needed.
   *
   * @param notices told when a damaged file was put aside
   */
  public RaceStore(Path file, Consumer<Problem> notices) {
    this(new StoreFile(file), notices);
  }

  RaceStore(StoreFile file, Consumer<Problem> notices) {
    this.file = file;
    this.notices = notices;
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Sql sql) throws SQLException;
  }

  private synchronized <T> T with(Work<T> work) {
    try {
      try {
        return work.on(new Sql(open()));
      } catch (SQLException e) {
        if (StoreTrouble.readOnly(e)) {
          return work.on(new Sql(reopened(e)));
        }
        if (!StoreTrouble.damaged(e)) {
          throw e;
        }
        close();
        file.putAside(notices);
        return work.on(new Sql(open()));
      }
    } catch (SQLException | IOException e) {
      throw file.failed(e);
    }
  }

  /** A full disk that could only be read may have room again, or says that it has none. */
  private Connection reopened(SQLException reason) throws SQLException {
    close();
    Connection open = file.writing().orElseThrow(() -> reason);
    connection = open;
    opened = file.identity();
    return open;
  }

  /**
   * One that was deleted or put aside elsewhere is begun anew, so that nothing goes into a void.
   */
  private Connection open() {
    if (connection != null && !opened.equals(file.identity())) {
      close();
    }
    Connection open = connection;
    if (open == null) {
      open = file.open(notices);
      connection = open;
      opened = file.identity();
    }
    return open;
  }

  /** Keeps in mind what could not be written, for when it can. */
  synchronized void owe(Runnable writing) {
    owed.add(writing);
  }

  private synchronized void pay() {
    while (!owed.isEmpty()) {
      Runnable writing = owed.remove();
      try {
        writing.run();
      } catch (ProblemException _) {
        // Said when it was tried first.
        owed.addFirst(writing);
        return;
      }
    }
  }

  /** Notes that a race begins and gives its id. */
  long begin(Instant began, RaceStart start) {
    pay();
    return with(
        sql ->
            sql.insert(
                """
                INSERT INTO race (began, task, problem, engines, routed, split, machine, threads,
                  replay) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                began.toEpochMilli(),
                start.task(),
                start.problemType(),
                String.join(" ", start.engines()),
                start.routed().orElse(null),
                start.split(),
                start.machine(),
                start.threads(),
                ReplayFile.text(start.replay())));
  }

  /**
   * Keeps a lane of a race at once, so that it outlives whatever becomes of the others. One whose
   * race was forgotten meanwhile is forgotten too.
   */
  void lane(long race, PastLane lane) {
    with(
        sql ->
            sql.rows("SELECT id FROM race WHERE id = ?", row -> row.getLong(1), race).isEmpty()
                ? 0
                : sql.run(LaneRows.INSERT, LaneRows.values(race, lane)));
  }

  void end(long race, Instant ended, Comparison comparison) {
    with(
        sql ->
            sql.run(
                "UPDATE race SET ended = ?, oracle = ?, regret = ? WHERE id = ?",
                ended.toEpochMilli(),
                comparison.oracle().orElse(null),
                Sql.orNull(comparison.regret()),
                race));
  }

  /** Keeps what a router can learn from a race. */
  void learned(long race, RecordedRace experience) {
    String json = RecordedRaceJson.of(experience).toString();
    with(sql -> sql.run("UPDATE race SET learned = ? WHERE id = ?", json, race));
  }

  /** What a router can learn from the newest races; what another version learned is left out. */
  public List<RecordedRace> experience(int most) {
    return with(
            sql ->
                sql.rows(
                    "SELECT learned FROM race WHERE learned IS NOT NULL ORDER BY id DESC LIMIT ?",
                    row -> RecordedRaceJson.known(row.getString(1)),
                    most))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Lets the router forget what it learned here; the races stay. */
  public void unlearn() {
    with(sql -> sql.run("UPDATE race SET learned = NULL"));
  }

  /** Newest first; the clock of their time does not matter. */
  public List<PastRace> list(RaceFilter filter) {
    pay();
    String like = "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return with(
        sql ->
            sql.rows(
                """
                SELECT * FROM race WHERE task || ' ' || problem || ' ' || engines LIKE ? ESCAPE '\\'
                ORDER BY id DESC LIMIT ?
                """,
                RaceRows::summary,
                like,
                filter.most()));
  }

  /** The race of this id; empty when there is none, or no more. */
  public Optional<StoredRace> find(long id) {
    return with(
        sql -> {
          List<PastLane> lanes =
              sql.rows("SELECT * FROM lane WHERE race = ? ORDER BY rowid", LaneRows::read, id);
          return sql
              .rows("SELECT * FROM race WHERE id = ?", row -> RaceRows.whole(row, lanes), id)
              .stream()
              .findFirst();
        });
  }

  /** The version of the file's tables. */
  public int version() {
    return with(sql -> Schema.version(sql.connection()));
  }

  /** The races of an input, oldest first. */
  public List<StoredRace> of(ReplayInput input) {
    String mark =
        switch (input) {
          case ReplayInput.OfFile file -> file.sha256();
          case ReplayInput.OfText _ -> "";
        };
    List<Long> ids =
        with(
            sql ->
                sql.rows(
                    "SELECT id FROM race WHERE instr(replay, ?) > 0 ORDER BY id",
                    row -> row.getLong("id"),
                    mark));
    return ids.stream()
        .flatMap(id -> find(id).stream())
        .filter(race -> race.replay().input().same(input))
        .toList();
  }

  /**
   * Takes in a race that ran elsewhere. The router learns nothing from it.
   *
   * @return its id; empty when it is here already
   */
  public OptionalLong adopt(StoredRace race) {
    return with(
        sql -> {
          PastRace past = race.race();
          long began = past.began().toEpochMilli();
          boolean known =
              !sql.rows(
                      "SELECT id FROM race WHERE began = ? AND task = ? AND machine = ?",
                      row -> row.getLong("id"),
                      began,
                      past.task(),
                      race.machine())
                  .isEmpty();
          return known ? OptionalLong.empty() : OptionalLong.of(insert(sql, race));
        });
  }

  private static long insert(Sql sql, StoredRace race) throws SQLException {
    PastRace past = race.race();
    long began = past.began().toEpochMilli();
    long id =
        sql.insert(
            """
            INSERT INTO race (began, ended, task, problem, engines, routed, oracle, regret, split,
              machine, threads, replay) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            began,
            past.state() == PastRace.State.OPEN ? null : began,
            past.task(),
            past.problemType(),
            String.join(" ", past.engines()),
            past.routed().orElse(null),
            past.oracle().orElse(null),
            Sql.orNull(past.regret()),
            race.split(),
            race.machine(),
            race.threads(),
            ReplayFile.text(race.replay().showing(List.of())));
    for (PastLane lane : race.lanes()) {
      sql.run(LaneRows.INSERT, LaneRows.values(id, lane));
    }
    return id;
  }

  /** Keeps a race for good, or no longer. */
  public void pin(long id, PastRace.State state) {
    int pinned = state == PastRace.State.PINNED ? 1 : 0;
    with(sql -> sql.run("UPDATE race SET pinned = ? WHERE id = ?", pinned, id));
  }

  /** Forgets one race; whether it was there. */
  public boolean delete(long id) {
    return with(sql -> sql.run("DELETE FROM race WHERE id = ?", id)) > 0;
  }

  /** Forgets every race, pinned ones too, and what the file still held of them. */
  public void deleteAll() {
    with(sql -> sql.run("DELETE FROM race"));
    with(sql -> sql.run("VACUUM"));
  }

  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        connection.close();
        connection = null;
      }
    } catch (SQLException e) {
      throw file.failed(e);
    }
  }
}
