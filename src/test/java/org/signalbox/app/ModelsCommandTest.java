package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Own models through the terminal face; the tiny ones are those of the language room. */
class ModelsCommandTest {
  private static final Path DATA = Installed.ROOT.resolve("src/test/resources/language/import");

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileBecomesAModelThatWritesAndIsRemoved() throws Exception {
    try (Installed app = Installed.whole(folder)) {
      var said = app.run("models", "import", DATA.resolve("llama-k.gguf").toString(), "--json");
      assertEquals(0, said.exit(), said.err());
      assertEquals("llama-k", said.json().path("name").asString());
      assertTrue(said.json().at("/requantised/relativeRms").asDouble() > 0, said.out());
      var written =
          app.run(
              "generate", "--model", "llama-k", "--prompt", "hi", "--max-tokens", "4", "--json");
      assertEquals(0, written.exit(), written.err());
      assertTrue(written.json().path("ids").size() > 0, written.out());
      assertEquals(0, app.run("models", "remove", "llama-k").exit());
      assertTrue(!app.run("models", "list", "--json").out().contains("llama-k"));
    }
  }

  @Test
  void aFolderBecomesAModelThatReadsTokens() throws Exception {
    try (Installed app = Installed.whole(folder)) {
      var said = app.run("models", "import", DATA.resolve("genai").toString(), "--json");
      assertEquals(0, said.exit(), said.err());
      var tokens = app.run("tokens", "--model", "genai", "--text", "the cat", "--json");
      assertEquals(2, tokens.json().path("ids").size(), tokens.out());
    }
  }

  @Test
  void anotherChecksumAndAnotherKindOfFileAreRefused() throws Exception {
    try (Installed app = Installed.whole(folder)) {
      String file = DATA.resolve("gemma.gguf").toString();
      var said = app.run("models", "import", file, "--sha256", "00", "--json");
      assertEquals(1, said.exit());
      assertEquals("SB-LANGUAGE-71", said.json().at("/error/code").asString());
      var other = app.run("models", "import", DATA.resolve("make_types.py").toString(), "--json");
      assertEquals("SB-LANGUAGE-01", other.json().at("/error/code").asString());
    }
  }

  @Test
  void variantsStandBesideEachOther() throws Exception {
    try (Installed app = Installed.whole(folder)) {
      app.run("models", "import", DATA.resolve("qwen2.gguf").toString());
      var said = app.run("models", "variants", "qwen2", "--json");
      assertEquals(0, said.exit(), said.err());
      JsonNode variants = said.json().path("variants");
      assertEquals(5, variants.size(), said.out());
      assertEquals("fp32", variants.get(0).path("form").asString());
      assertEquals(0, variants.get(0).path("lost").asDouble());
      assertTrue(
          variants.get(0).path("bytes").asLong() > variants.get(1).path("bytes").asLong(),
          said.out());
    }
  }
}
