package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFilesTest {
  private static final KeptCorrection CORRECTION =
      new KeptCorrection("00000000000000aa", "a table", "", "sales", "", "");

  private UserFolder user;

  @BeforeEach
  void open(@TempDir Path folder) {
    user = new UserFolder(folder);
  }

  private List<String> codes() {
    return KeptFiles.mend(user).stream().map(SettingsTrouble::code).toList();
  }

  @Test
  void thereIsNothingToSayOfFilesThatAreWholeOrNotThere() throws IOException {
    assertEquals(List.of(), codes());
    new CorrectionStore(user).keep(CORRECTION);
    assertEquals(List.of(), codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[{\"signature\": \"00", "[{\"signature\": \"x\"}]", "{}", "\0\0\0"})
  void eachDamagedFileIsMovedAsideAndSaidOnce(String damaged) throws IOException {
    for (String name : List.of("workspace.json", "corrections.json", "lesson-bets.json")) {
      Files.writeString(user.path().resolve(name), damaged.equals("{}") ? "[0" : damaged);
    }
    assertEquals(List.of("SB-SETTINGS-05", "SB-SETTINGS-05", "SB-SETTINGS-05"), codes());
    assertEquals(List.of(), codes());
    assertEquals(
        damaged.equals("{}") ? "[0" : damaged,
        Files.readString(user.path().resolve("corrections.json.broken")));
  }

  @Test
  void bytesThatAreNoTextAreKeptAsTheyAre() throws IOException {
    byte[] bytes = {'[', (byte) 0xff, (byte) 0xfe, ']'};
    Files.write(user.corrections(), bytes);
    assertEquals(List.of("SB-SETTINGS-05"), codes());
    assertEquals(bytes.length, Files.size(user.path().resolve("corrections.json.broken")));
  }

  @Test
  void aListOfANewerVersionIsKeptBesideAndGoneOnWithout() throws IOException {
    String newer = "{\"version\": 2, \"corrections\": {}}";
    Files.writeString(user.corrections(), newer);
    assertEquals(List.of("SB-SETTINGS-06"), codes());
    new CorrectionStore(user).keep(CORRECTION);
    assertEquals(List.of(CORRECTION), new CorrectionStore(user).list());
    assertEquals(newer, Files.readString(user.path().resolve("corrections.json.newer")));
  }
}
