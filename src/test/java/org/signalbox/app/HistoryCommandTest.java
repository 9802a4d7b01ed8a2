package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.app.Installed.Said;
import tools.jackson.databind.JsonNode;

/** What ran is there afterwards, can be compared, run again, written to a file and forgotten. */
class HistoryCommandTest {
  private static final String NILE = Installed.SAMPLES.resolve("nile.csv").toString();

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  private static Said race(Installed here, String... more) {
    List<String> all = new java.util.ArrayList<>();
    all.addAll(List.of("race", NILE, "--engines", "theta,seasonal-naive"));
    all.addAll(List.of(more));
    Said said = here.run(all.toArray(String[]::new));
    assertEquals(0, said.exit(), said.err());
    return said;
  }

  private static JsonNode races(Installed here) {
    return here.run("history", "list", "--json").json().get("races");
  }

  @Test
  void aRaceIsListedAndShownWithItsOutcomes() {
    try (Installed here = Installed.whole(folder)) {
      assertEquals(0, here.run("history", "list").exit());
      race(here);
      assertEquals("nile.csv", races(here).get(0).get("task").asString());
      JsonNode shown = here.run("history", "show", "1", "--json").json();
      assertEquals(2, shown.get("outcomes").size());
      assertEquals("done", shown.get("outcomes").get(0).get("status").asString());
      assertTrue(here.run("history", "show", "1").out().contains("seasonal-naive"));
      assertTrue(here.run("history", "list", "sunspots").err().contains("No race"));
    }
  }

  @Test
  void aStoredRaceRunsAgainToTheSameNumbersAndTheTwoStandSideBySide() {
    try (Installed here = Installed.whole(folder)) {
      race(here);
      String replay = folder.resolve("replay.json").toString();
      assertEquals(0, here.run("history", "show", "1", "--save-replay", replay).exit());
      assertEquals(0, here.run("race", "--replay", replay).exit());
      JsonNode pair = here.run("history", "compare", "1", "2", "--json").json().get("races");
      assertEquals(
          pair.get(0).get("outcomes").get(0).get("quality"),
          pair.get(1).get("outcomes").get(0).get("quality"));
      assertEquals(0, here.run("history", "compare", "1", "2").exit());
    }
  }

  @Test
  void nothingIsKeptWhereTheUserSaysSoAndWhatIsForgottenIsGone() {
    try (Installed here = Installed.whole(folder)) {
      race(here, "--no-history");
      assertEquals(0, races(here).size());
      race(here);
      race(here);
      assertEquals(0, here.run("history", "pin", "2").exit());
      assertEquals("pinned", races(here).get(0).get("state").asString());
      assertEquals(0, here.run("history", "delete", "1").exit());
      assertEquals(1, here.run("history", "show", "1").exit());
      assertEquals(1, here.run("history", "delete").exit());
      assertEquals(0, here.run("history", "delete", "--all").exit());
      assertEquals(0, races(here).size());
    }
  }

  @Test
  void theWholeHistoryBecomesRowsOrLines() throws IOException {
    try (Installed here = Installed.whole(folder)) {
      race(here);
      Path rows = folder.resolve("history.csv");
      Path lines = folder.resolve("history.jsonl");
      assertEquals(0, here.run("history", "export", rows.toString()).exit());
      assertEquals(0, here.run("history", "export", lines.toString()).exit());
      assertEquals(3, Files.readAllLines(rows).size());
      assertTrue(Files.readString(lines).startsWith("{\"id\":1,"));
    }
  }
}
