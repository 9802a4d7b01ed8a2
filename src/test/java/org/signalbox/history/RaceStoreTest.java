package org.signalbox.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.evaluation.Comparison;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

class RaceStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Lane FAST = Races.lane("fast", 0.9, "yes");
  private static final Lane SLOW = Races.lane("slow", 0.7, "no");

  private final List<Problem> notices = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  private RaceStore store() {
    return new RaceStore(folder.resolve("user").resolve("history.db"), notices::add);
  }

  private RaceRecorder recorder(RaceStore store) {
    var race =
        new RaceRecorder.Race(
            new GenerationTask("t", "", "Say yes.", Optional.empty(), 9),
            Races.setting(),
            Races.machine(),
            1);
    return new RaceRecorder(store, race, Clock.fixed(NOON, ZoneOffset.UTC), notices::add);
  }

  private void run(RaceStore store, Lane... lanes) {
    RaceRecorder recorder = recorder(store);
    recorder.accept(Races.race(lanes).start());
    for (Lane lane : lanes) {
      recorder.accept(new RaceEvent.LaneEnded(lane));
    }
    var comparison =
        new Comparison(
            List.of("fast"), List.of(), Optional.of("fast"), OptionalDouble.of(2.5), List.of());
    recorder.accept(new RaceEvent.Ended(comparison));
  }

  @Test
  void aFinishedRaceIsThereForAnotherProcess() {
    try (RaceStore window = store();
        RaceStore terminal = store()) {
      run(window, FAST, SLOW);
      PastRace race = terminal.list(RaceFilter.newest(10)).getFirst();
      assertEquals(NOON, race.began());
      assertEquals(List.of("fast", "slow"), race.engines());
      assertEquals(Optional.of("fast"), race.oracle());
      assertEquals(2.5, race.regret().orElseThrow());
      assertEquals(PastRace.State.ENDED, race.state());
      StoredRace whole = terminal.find(race.id()).orElseThrow();
      assertEquals(List.of(PastLane.of(FAST), PastLane.of(SLOW)), whole.lanes());
      assertEquals(Replay.of(Races.setting(), Races.race(FAST, SLOW)), whole.replay());
      assertEquals(List.of(), notices);
    }
  }

  @Test
  void aRaceThatWasKilledKeepsItsFinishedLanes() {
    try (RaceStore killed = store();
        RaceStore later = store()) {
      RaceRecorder recorder = recorder(killed);
      recorder.accept(Races.race(FAST, SLOW).start());
      recorder.accept(new RaceEvent.LaneEnded(FAST));
      PastRace race = later.list(RaceFilter.newest(10)).getFirst();
      assertEquals(PastRace.State.OPEN, race.state());
      assertEquals(List.of(PastLane.of(FAST)), later.find(race.id()).orElseThrow().lanes());
    }
  }

  @Test
  void theNewestComesFirstAndWordsChooseAmongThem() {
    try (RaceStore store = store()) {
      run(store, FAST);
      run(store, SLOW);
      assertEquals(
          List.of(2L, 1L), store.list(RaceFilter.newest(10)).stream().map(PastRace::id).toList());
      assertEquals(1, store.list(RaceFilter.newest(1)).size());
      assertEquals(
          List.of(1L), store.list(new RaceFilter("FAST", 9)).stream().map(PastRace::id).toList());
      assertEquals(List.of(), store.list(new RaceFilter("100%_", 9)));
    }
  }

  @Test
  void aPinIsKeptAndADeletedRaceIsGoneWithItsLanesAndItsId() {
    try (RaceStore store = store()) {
      run(store, FAST);
      store.pin(1, PastRace.State.PINNED);
      assertEquals(PastRace.State.PINNED, store.find(1).orElseThrow().race().state());
      assertTrue(store.delete(1));
      assertFalse(store.delete(1));
      assertEquals(Optional.empty(), store.find(1));
      run(store, SLOW);
      assertEquals(List.of(PastLane.of(SLOW)), store.find(2).orElseThrow().lanes());
      store.deleteAll();
      assertEquals(List.of(), store.list(RaceFilter.newest(10)));
    }
  }

  @Test
  void aDamagedFileIsPutAsideAndSaidSo() throws IOException {
    Path file = folder.resolve("user").resolve("history.db");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "this is no database, and it is long enough to be taken for one. ".repeat(40));
    try (RaceStore store = store()) {
      run(store, FAST);
      assertEquals(1, store.list(RaceFilter.newest(10)).size());
    }
    assertEquals(List.of("SB-HISTORY-14"), notices.stream().map(Problem::code).toList());
    assertTrue(Files.readString(file.resolveSibling("history.db.damaged")).startsWith("this is"));
  }

  @Test
  void aNewerFileIsLeftAloneAndTheRaceGoesOn() throws SQLException, IOException {
    Path file = folder.resolve("user").resolve("history.db");
    Files.createDirectories(file.getParent());
    try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      newer.createStatement().execute("PRAGMA user_version = 999");
    }
    try (RaceStore store = store()) {
      run(store, FAST, SLOW);
      assertEquals(List.of("SB-HISTORY-13"), notices.stream().map(Problem::code).toList());
      ProblemException refused =
          assertThrows(ProblemException.class, () -> store.list(RaceFilter.newest(1)));
      assertEquals("SB-HISTORY-13", refused.problem().code());
    }
  }

  @Test
  void aPlaceThatIsNoFolderIsSaidOnceAndTheRaceGoesOn() throws IOException {
    Files.writeString(folder.resolve("user"), "a file");
    try (RaceStore store = store()) {
      run(store, FAST, SLOW);
    }
    assertEquals(List.of("SB-HISTORY-12"), notices.stream().map(Problem::code).toList());
  }
}
