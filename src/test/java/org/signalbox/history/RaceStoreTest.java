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
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.TaskFeatures;
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

  private Path file() {
    return folder.resolve("user").resolve("history.db");
  }

  private List<String> codes() {
    return notices.stream().map(Problem::code).toList();
  }

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

  @Test
  void aRaceThatFoundTheDiskFullIsKeptOnceThereIsRoom() {
    try (RaceStore store = new RaceStore(new StoreFile(file(), 14), notices::add)) {
      int kept = 0;
      while (codes().isEmpty()) {
        run(store, Races.lane("fast", 0.9, "yes ".repeat(500)), SLOW);
        kept++;
      }
      assertEquals(List.of("SB-HISTORY-16"), codes());
      assertTrue(kept > 1);
      for (long id = 1; id < kept - 1; id++) {
        store.delete(id);
      }
      List<PastRace> left = store.list(RaceFilter.newest(100));
      assertEquals(2, left.size());
      PastRace last = left.getFirst();
      assertEquals(PastRace.State.ENDED, last.state());
      assertEquals(2, store.find(last.id()).orElseThrow().lanes().size());
    }
  }

  @Test
  void aStoreThatWasDeletedUnderAWindowIsBegunAnew() throws IOException {
    try (RaceStore window = store();
        RaceStore later = store()) {
      run(window, FAST);
      Files.delete(file());
      Files.deleteIfExists(file().resolveSibling("history.db-wal"));
      Files.deleteIfExists(file().resolveSibling("history.db-shm"));
      run(window, SLOW);
      assertEquals(1, later.list(RaceFilter.newest(10)).size());
      assertEquals(List.of(), notices);
    }
  }

  @Test
  void aRaceThatIsForgottenWhileItRunsStaysForgotten() {
    try (RaceStore store = store()) {
      RaceRecorder recorder = recorder(store);
      recorder.accept(Races.race(FAST, SLOW).start());
      store.deleteAll();
      recorder.accept(new RaceEvent.LaneEnded(FAST));
      recorder.accept(new RaceEvent.Ended(Comparison.none()));
      assertEquals(List.of(), store.list(RaceFilter.newest(10)));
      assertEquals(List.of(), notices);
    }
  }

  @Test
  void damageInTheMiddleIsFoundWhenItIsReadAndPutAsideWithItsLog() throws IOException {
    try (RaceStore store = store()) {
      for (int i = 0; i < 20; i++) {
        run(store, FAST, SLOW);
      }
    }
    byte[] bytes = Files.readAllBytes(file());
    java.util.Arrays.fill(bytes, 4096, bytes.length - 4096, (byte) 0x5a);
    Files.write(file(), bytes);
    try (RaceStore store = store()) {
      run(store, FAST);
      assertEquals(1, store.list(RaceFilter.newest(100)).size());
    }
    assertEquals(List.of("SB-HISTORY-14"), codes());
    assertEquals(bytes.length, Files.size(file().resolveSibling("history.db.damaged")));
  }

  @Test
  void aFileThatWasCutShortIsPutAside() throws IOException {
    try (RaceStore store = store()) {
      for (int i = 0; i < 20; i++) {
        run(store, FAST, SLOW);
      }
    }
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    try (RaceStore store = store()) {
      run(store, FAST);
      assertEquals(1, store.list(RaceFilter.newest(100)).size());
    }
    assertEquals(List.of("SB-HISTORY-14"), codes());
  }

  @Test
  void whatAnotherVersionLearnedIsLeftOutAndStays() throws SQLException {
    try (RaceStore store = store()) {
      run(store, FAST);
      run(store, SLOW);
      run(store, FAST, SLOW);
      store.learned(2, learned("known"));
      try (Connection direct = DriverManager.getConnection("jdbc:sqlite:" + file())) {
        direct.createStatement().execute("UPDATE race SET learned = '{\"v\": 3}' WHERE id = 1");
        direct.createStatement().execute("UPDATE race SET learned = '{\"sour' WHERE id = 3");
      }
      assertEquals(List.of("known"), names(store.experience(10)));
      assertEquals(3, store.list(RaceFilter.newest(10)).size());
      assertEquals(List.of(), codes());
    }
  }

  @Test
  void whatIsLearnedIsOfTheNewestRacesWhateverTheClockSaidThen() {
    try (RaceStore store = store()) {
      for (int day : new int[] {9, 5, 7}) {
        long id = store.begin(NOON.plusSeconds(86_400L * day), start());
        store.learned(id, learned("day " + day));
      }
      assertEquals(List.of("day 7", "day 5"), names(store.experience(2)));
    }
  }

  private static List<String> names(List<RecordedRace> races) {
    return races.stream().map(RecordedRace::task).toList();
  }

  private static RaceStart start() {
    return new RaceStart(
        "t",
        "table",
        List.of("fast"),
        Optional.empty(),
        "",
        "a machine",
        2,
        Replay.ordered(Races.setting(), 1));
  }

  private static RecordedRace learned(String name) {
    var kind = TaskFeatures.Kind.TABLE;
    float[] none = new float[kind.names().size()];
    return new RecordedRace(name, name, new TaskFeatures(kind, none), List.of());
  }

  @Test
  void aClockThatWasSetBackChangesNeitherOrderNorWhatIsKept() {
    try (RaceStore store = store()) {
      run(store, FAST);
      var race =
          new RaceRecorder.Race(
              new GenerationTask("t", "", "Say yes.", Optional.empty(), 9),
              Races.setting(),
              Races.machine(),
              1);
      Clock lastYear = Clock.fixed(NOON.minusSeconds(31_536_000), ZoneOffset.UTC);
      RaceRecorder recorder = new RaceRecorder(store, race, lastYear, notices::add);
      recorder.accept(Races.race(SLOW).start());
      recorder.accept(new RaceEvent.LaneEnded(SLOW));
      recorder.accept(new RaceEvent.Ended(Comparison.none()));
      List<PastRace> all = store.list(RaceFilter.newest(10));
      assertEquals(List.of(2L, 1L), all.stream().map(PastRace::id).toList());
      assertEquals(PastRace.State.ENDED, all.getFirst().state());
      assertEquals(List.of(), notices);
    }
  }
}
