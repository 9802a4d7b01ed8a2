package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An instructor's way in the terminal: claims tested, a lesson copied, changed and run. */
class LessonCommandTest {
  private static Installed signalbox;
  private static Path own;

  @BeforeAll
  static void install(@TempDir Path folder) throws IOException {
    signalbox = Installed.whole(folder);
    own = Files.createDirectories(folder.resolve("own"));
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  /** The lesson on births, which takes no time, changed before it is written. */
  private static Path births(String name, String from, String to) throws IOException {
    Path file = own.resolve(name);
    signalbox.run("lesson", "copy", "10", file.toString());
    Files.writeString(file, Files.readString(file).replace(from, to));
    return file;
  }

  @Test
  void aLessonThatCantRunHereIsNeitherHeldNorFailed() throws IOException {
    String needs = "needs: { model: no-such-model }\nquestion:";
    Path hindered = births("hindered.yaml", "question:", needs);
    Installed.Said said = signalbox.run("lesson", "check", "--small", "10", hindered.toString());
    assertEquals(0, said.exit(), said.err());
    List<String> lines = said.out().lines().toList();
    assertEquals(5, lines.size(), said.out());
    assertTrue(lines.get(1).contains("10-taken-apart") && lines.get(1).contains("holds"));
    assertTrue(lines.get(2).contains("hindered") && lines.get(2).contains("not run"));
    assertTrue(lines.get(3).contains("no-such-model") && lines.get(3).contains("SB-LESSON-27"));
    assertEquals("1 of 2 claims hold. Not run here: hindered.", lines.getLast());
    int verdict = lines.getFirst().indexOf("verdict") + "verdict".length();
    assertEquals(verdict, lines.get(1).indexOf("holds") + "holds".length(), said.out());
    assertEquals(verdict, lines.get(2).indexOf("not run") + "not run".length(), said.out());
  }

  @Test
  void aClaimThatFailsEndsTheCommandWithOne() throws IOException {
    Path wrong = births("wrong.yaml", "at-least: 0.85", "at-least: 0.999");
    Installed.Said said = signalbox.run("lesson", "check", "--json", wrong.toString());
    assertEquals(1, said.exit());
    JsonNode claim = said.json().get("claims").get(0);
    assertEquals(false, claim.get("claim").get("holds").booleanValue());
    assertTrue(claim.get("cpuSeconds").doubleValue() > 0);
    assertEquals(1, said.json().get("failed").intValue());
    assertTrue(said.err().contains("wrong"), "each lesson as it is done, beside the JSON");
  }

  @Test
  void everyExperimentTellsWhatALessonMustAndMaySay() {
    Installed.Said said = signalbox.run("lesson", "kinds");
    assertEquals(0, said.exit(), said.err());
    assertTrue(said.out().contains("must say sample|file, engine"), said.out());
    JsonNode kinds = signalbox.run("lesson", "kinds", "--json").json().get("kinds");
    assertTrue(kinds.size() >= 20);
    assertTrue(kinds.valueStream().allMatch(kind -> kind.get("must").size() > 0));
  }

  @Test
  void anUnknownEngineIsToldWithItsLine() throws IOException {
    Path file = births("engine.yaml", "engine: mstl", "engine: mslt");
    Installed.Said said = signalbox.run("lesson", "run", file.toString());
    assertEquals(1, said.exit());
    List<String> lines = Files.readAllLines(file);
    int line = lines.indexOf("  engine: mslt") + 1;
    assertTrue(said.err().contains("engine.yaml, line " + line), said.err());
    assertTrue(said.err().contains("Did you mean mstl?"), said.err());
  }

  @Test
  void ownDataTakeThePlaceOfASample() throws IOException {
    StringBuilder series = new StringBuilder("month,sold\n");
    for (int i = 0; i < 60; i++) {
      series.append("20%02d-%02d-01,%d\n".formatted(15 + i / 12, 1 + i % 12, 100 + 40 * (i % 12)));
    }
    Files.writeString(own.resolve("shop.csv"), series);
    Path file = births("shop.yaml", "sample: us-births\n  engine", "file: shop.csv\n  engine");
    Installed.Said said = signalbox.run("lesson", "run", "--json", file.toString());
    assertEquals(0, said.exit(), said.err());
    assertTrue(said.json().get("claim").get("value").doubleValue() > 0.9);
  }
}
