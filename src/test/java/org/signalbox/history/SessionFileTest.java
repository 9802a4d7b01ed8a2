package org.signalbox.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.ByHand;
import org.signalbox.task.ProblemException;

class SessionFileTest {
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
  private static final String DATA = "a,b\n1,=cmd|' /C calc'!A0\n";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  private final RaceReport race = Races.race(Races.lane("a", 1.0 / 3, "one"));
  private Path input = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    input = Files.writeString(folder.resolve("data set.csv"), DATA);
    file = folder.resolve("s.signalbox");
  }

  private Replay.Setting setting() {
    return new Replay.Setting(
        "0.1.0",
        ReplayInput.OfFile.of(input, Optional.empty()),
        Request.of(Races.EVIL),
        ByHand.none(),
        Policy.balanced(),
        Duration.ofSeconds(9));
  }

  private Session session(String user) {
    try (RaceStore store = new RaceStore(folder.resolve(user).resolve("h.db"), _ -> {})) {
      var stored =
          new StoredRace(
              new PastRace(
                  0,
                  NOW,
                  Races.EVIL,
                  "regression",
                  List.of("a"),
                  Optional.of("a"),
                  Optional.empty(),
                  java.util.OptionalDouble.of(0.1),
                  PastRace.State.ENDED),
              race.lanes().stream().map(PastLane::of).toList(),
              Replay.of(setting(), race),
              "5-fold",
              "a machine",
              2);
      store.adopt(stored);
      return new Sessions(store, folder.resolve(user).resolve("sessions"))
          .of("data set.csv", Replay.ordered(setting(), 7), NOW);
    }
  }

  private String code(Path wrong) {
    return assertThrows(ProblemException.class, () -> SessionFile.read(wrong)).problem().code();
  }

  @Test
  void aSessionComesBackAsItWas() {
    Session session = session("one");
    SessionFile.write(file, session);
    Session again = SessionFile.read(file);
    assertEquals(session.asked(), again.asked());
    assertEquals(session.races().getFirst().lanes(), again.races().getFirst().lanes());
    assertEquals(1, again.races().size());
    var whole = (SessionContent.Whole) again.content();
    assertArrayEquals(DATA.getBytes(StandardCharsets.UTF_8), whole.bytes());
    assertEquals("data set.csv", whole.name());
  }

  @Test
  void noFolderNameTravelsInIt() throws IOException {
    SessionFile.write(file, session("one"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      var head = zip.getInputStream(zip.getEntry("session.json")).readAllBytes();
      assertFalse(new String(head, StandardCharsets.UTF_8).contains(folder.toString()));
    }
  }

  @Test
  void anotherUserGetsInputAndRacesOnce() throws IOException {
    SessionFile.write(file, session("one"));
    Session opened = SessionFile.read(file);
    Files.delete(input);
    try (RaceStore store = new RaceStore(folder.resolve("two/h.db"), _ -> {})) {
      Sessions theirs = new Sessions(store, folder.resolve("two/sessions"));
      var found = (ReplayInput.OfFile) theirs.unpacked(opened, file);
      assertEquals(DATA, Files.readString(Path.of(found.path())));
      assertEquals(1, theirs.adopt(opened));
      assertEquals(0, theirs.adopt(opened));
      StoredRace kept = store.find(1).orElseThrow();
      assertEquals(found, kept.replay().input());
      assertEquals(List.of(), store.experience(10));
    }
  }

  @Test
  void aLargeInputIsNamedAndFoundBesideTheSession() throws IOException {
    Session small = session("one");
    var named = new SessionContent.Named("data set.csv", 99);
    var session = new Session("0.1.0", NOW, "data set.csv", named, small.asked(), small.races());
    SessionFile.write(file, session);
    try (RaceStore store = new RaceStore(folder.resolve("two/h.db"), _ -> {})) {
      Sessions theirs = new Sessions(store, folder.resolve("two/sessions"));
      Session opened = SessionFile.read(file);
      var found = (ReplayInput.OfFile) theirs.unpacked(opened, file);
      assertEquals(input.toString(), found.path());
      Files.delete(input);
      var none = assertThrows(ProblemException.class, () -> theirs.unpacked(opened, file));
      assertEquals("SB-HISTORY-23", none.problem().code());
    }
  }

  @Test
  void whatIsNoWholeSessionHasItsSentence() throws IOException {
    SessionFile.write(file, session("one"));
    byte[] whole = Files.readAllBytes(file);
    Path wrong = folder.resolve("wrong.signalbox");
    assertEquals("SB-HISTORY-20", code(wrong));
    Files.write(wrong, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertEquals("SB-HISTORY-21", code(wrong));
    Files.writeString(wrong, "PK nonsense");
    assertEquals("SB-HISTORY-21", code(wrong));
    String head = SessionJson.write(session("one"));
    zip(wrong, head, DATA + "x");
    assertEquals("SB-HISTORY-21", code(wrong));
    zip(wrong, head.replace("\"data set.csv\"", "\"../data set.csv\""), DATA);
    assertEquals("SB-HISTORY-21", code(wrong));
    zip(wrong, head.replace("\"format\" : 1", "\"format\" : 9"), DATA);
    assertEquals("SB-HISTORY-22", code(wrong));
  }

  private static void zip(Path file, String head, String input) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("session.json"));
      zip.write(head.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("input/data set.csv"));
      zip.write(input.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void namesThatLeadElsewhereAreMadePlain() {
    assertEquals("passwd", SessionContent.plain("../../etc/passwd"));
    assertEquals("a.csv", SessionContent.plain("C:\\Users\\me\\a.csv"));
    assertEquals("a_b_.csv", SessionContent.plain("a:b?.csv"));
    assertEquals("input", SessionContent.plain("/"));
  }
}
