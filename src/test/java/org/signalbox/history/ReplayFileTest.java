package org.signalbox.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.race.RaceReport;
import org.signalbox.task.ProblemException;

class ReplayFileTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  private final RaceReport race =
      Races.race(Races.lane("a", 0.1 + 0.2, "one"), Races.lane("b", 1.0 / 3, "two"));
  private final Replay replay = Replay.of(Races.setting(), race);

  private static String code(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(ProblemException.class, work).problem().code();
  }

  @Test
  void aReplayComesBackAsItWasToTheLastDigit() {
    Path file = folder.resolve("deeper/r.json");
    ReplayFile.write(file, replay);
    assertEquals(replay, ReplayFile.read(file));
  }

  @Test
  void nothingIsLeftBesideTheFileAndAnOldOneIsReplaced() throws IOException {
    Path file = folder.resolve("r.json");
    Files.writeString(file, "old");
    ReplayFile.write(file, replay);
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
    assertEquals(replay, ReplayFile.read(file));
  }

  @Test
  void aTextInputWithNoCorrectionsComesBackToo() {
    var setting =
        new Replay.Setting(
            "0.1.0",
            new ReplayInput.OfText("a\nb"),
            org.signalbox.routing.Request.of(""),
            org.signalbox.task.ByHand.none(),
            replay.policy(),
            replay.limit());
    Replay plain = Replay.of(setting, race);
    ReplayFile.write(folder.resolve("r.json"), plain);
    assertEquals(plain, ReplayFile.read(folder.resolve("r.json")));
  }

  @Test
  void everyDamageHasItsSentence() throws IOException {
    Path file = folder.resolve("r.json");
    String whole = ReplayFile.text(replay);
    for (String text :
        List.of(
            "",
            "[]",
            "{}",
            whole.substring(0, whole.length() / 2),
            whole.replace("\"seed\" : 7", "\"seed\" : \"x\""),
            whole.replace("\"done\"", "\"dreamt\""),
            whole.replace("0".repeat(64), "123"))) {
      Files.writeString(file, text);
      assertEquals("SB-HISTORY-03", code(() -> ReplayFile.read(file)), text);
    }
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertEquals("SB-HISTORY-03", code(() -> ReplayFile.read(file)));
  }

  @Test
  void aNewerFormatAMissingFileAndAFolderHaveTheirOwn() throws IOException {
    Path file = folder.resolve("r.json");
    String newer =
        ReplayFile.text(replay).replace("\"format\" : " + Replay.FORMAT, "\"format\" : 99");
    Files.writeString(file, newer);
    assertEquals("SB-HISTORY-04", code(() -> ReplayFile.read(file)));
    assertEquals("SB-HISTORY-05", code(() -> ReplayFile.read(folder.resolve("none"))));
    assertEquals("SB-HISTORY-01", code(() -> ReplayFile.write(folder, replay)));
  }

  @Test
  void theChecksumIsSha256() {
    // FIPS 180-4, the message "abc".
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Checksum.of(new byte[] {'a', 'b', 'c'}));
  }

  @Test
  void aVerdictTellsWhatDiffers() {
    assertEquals(
        List.of(Verdict.Kind.SAME, Verdict.Kind.SAME),
        Verdict.of(replay, race).stream().map(Verdict::kind).toList());
    RaceReport other =
        Races.race(Races.lane("a", Math.nextUp(0.1 + 0.2), "one"), Races.lane("b", 1.0 / 3, "2"));
    assertEquals(
        List.of(Verdict.Kind.OTHER_QUALITY, Verdict.Kind.OTHER_ANSWER),
        Verdict.of(replay, other).stream().map(Verdict::kind).toList());
    Verdict absent = new Verdict(replay.lanes().getFirst(), Optional.empty());
    assertEquals(Verdict.Kind.ABSENT, absent.kind());
  }
}
