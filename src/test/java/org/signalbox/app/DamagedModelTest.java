package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A damaged model costs its own engines and no other. */
class DamagedModelTest {
  private static final String NAME = "smollm2-135m-instruct";
  private static final String AIR = Installed.sample("air-passengers.csv");

  private Path folder;
  private Path weights;
  private Map<String, String> environment;

  @BeforeEach
  void copyTheModel(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path models = Files.createDirectory(folder.resolve("models"));
    Files.createDirectory(models.resolve(NAME));
    Files.copy(Installed.MODELS.resolve("manifest.json"), models.resolve("manifest.json"));
    try (var files = Files.list(Installed.MODELS.resolve(NAME))) {
      for (Path file : files.toList()) {
        Files.copy(file, models.resolve(NAME).resolve(file.getFileName()));
      }
    }
    weights = models.resolve(NAME).resolve("weights-1.bin");
    environment = Map.of("SIGNALBOX_MODELS", models.toString());
  }

  @Test
  void oneFlippedByteIsFoundBeforeTheModelIsUsed() throws IOException {
    byte[] bytes = Files.readAllBytes(weights);
    bytes[1_000_000] ^= 1;
    Files.write(weights, bytes);
    assertNamedEverywhere("SB-CATALOG-06");
  }

  @Test
  void anEmptyFileIsFound() throws IOException {
    Files.write(weights, new byte[0]);
    assertNamedEverywhere("SB-CATALOG-04");
  }

  @Test
  void aMissingFileIsFound() throws IOException {
    Files.delete(weights);
    assertNamedEverywhere("SB-CATALOG-03");
  }

  @Test
  void withoutTheEncoderTheTextRaceRunsWithTheOthers() throws IOException {
    Path app = Files.createDirectory(folder.resolve("app"));
    try (Installed signalbox = Installed.withoutEncoder(app, Map.of())) {
      var said =
          signalbox.run(
              "race",
              Installed.sample("who-wrote-it.csv"),
              "--engines=minilm-head,tfidf-xgboost,keyword",
              "--json");
      assertEquals(0, said.exit(), said.err());
      JsonNode race = said.json();
      assertEquals("minilm-head", race.at("/unraced/0/engine").asString());
      assertEquals("SB-LANGUAGE-41", race.at("/unraced/0/reason/code").asString());
      assertEquals(2, race.at("/outcomes").size());
      race.at("/outcomes").forEach(lane -> assertEquals("done", lane.get("status").asString()));
    }
  }

  private void assertNamedEverywhere(String code) throws IOException {
    Path app = Files.createDirectory(folder.resolve("app"));
    try (Installed signalbox = Installed.withoutEncoder(app, environment)) {
      var verified = signalbox.run("models", "verify", "--json");
      assertEquals(1, verified.exit());
      assertEquals(code, verified.json().at("/models/0/error/code").asString());
      var written = signalbox.run("generate", "--prompt", "hi", "--json");
      assertEquals(1, written.exit());
      assertEquals(code, written.json().at("/error/code").asString());
      assertOthersRace(signalbox);
    }
  }

  private static void assertOthersRace(Installed signalbox) {
    var said = signalbox.run("race", AIR, "--engines=auto-ets,smollm2-digits,drift", "--json");
    assertEquals(0, said.exit(), said.err());
    for (JsonNode lane : said.json().get("outcomes")) {
      boolean model = lane.get("engine").asString().equals("smollm2-digits");
      assertEquals(model ? "failed" : "done", lane.get("status").asString());
      assertTrue(model ? lane.at("/error/code").asString().startsWith("SB-") : lane.has("answer"));
    }
  }
}
