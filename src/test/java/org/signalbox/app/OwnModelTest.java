package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Engine;
import org.signalbox.viewmodel.ModelDesk;

/** A model in the user's folder takes part as the app's own does. */
class OwnModelTest {
  private static final String SHIPPED = "smollm2-135m-instruct";
  private static final String OWN = "my-own";

  @Test
  void itWritesInRacesOfTextUntilItIsRemoved(@TempDir Path folder) throws IOException {
    try (Installed app = Installed.whole(folder)) {
      ModelDesk desk = new DeskModels(app.wiring(), app.wiring()::modelChanged);
      assertFalse(writers(app).contains(OWN));
      install(folder.resolve("user/models"));
      app.wiring().modelChanged(OWN);
      assertTrue(writers(app).contains(OWN));
      var said = app.run("race", "--text", "Say hello.", "--engines", OWN, "--json");
      assertEquals(0, said.exit(), said.err());
      var outcome = said.json().get("outcomes").get(0);
      assertEquals("done", outcome.get("status").asString(), said.out());
      assertFalse(outcome.get("answer").get("text").asString().isBlank());
      desk.remove(OWN);
      assertFalse(writers(app).contains(OWN));
    }
  }

  private static List<String> writers(Installed app) {
    return app.wiring().engines().generation().stream()
        .map(Engine::card)
        .map(card -> card.id())
        .toList();
  }

  private static void install(Path models) throws IOException {
    Path own = Files.createDirectories(models.resolve(OWN));
    try (var files = Files.list(Installed.MODELS.resolve(SHIPPED))) {
      for (Path file : files.toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    String manifest = Files.readString(Installed.MODELS.resolve("manifest.json"));
    Files.writeString(models.resolve("manifest.json"), manifest.replace(SHIPPED, OWN));
  }
}
