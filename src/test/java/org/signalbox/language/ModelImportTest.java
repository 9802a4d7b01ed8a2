package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelImportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void anImportedModelAgreesWithPlainArithmeticOnTheSameWeights(@TempDir Path folder)
      throws Exception {
    Path file = TinyGguf.write(folder.resolve("Tiny-Instruct.Q4_1.gguf"));
    ModelCard card = run(folder, file);
    assertEquals("tiny-instruct", card.name());
    int[] ids = {10, 200, 33, 77, 259, 12};
    float[] expected;
    try (GgufFile weights = GgufFile.open(file)) {
      expected = new PlainLlama(weights).logitsAfter(ids);
    }
    try (LanguageModel model =
        LanguageModel.open(folder.resolve("models/tiny-instruct"), 1, Precision.FAST)) {
      float[] ours = model.exclusively(new Cancellation(), reading -> reading.logitsAfter(ids));
      double error = 0;
      double size = 0;
      for (int i = 0; i < expected.length; i++) {
        error += Math.pow(ours[i] - expected[i], 2);
        size += Math.pow(expected[i], 2);
      }
      // 8-bit activations cost 2.5 % on real weights; a wrong layout costs far more.
      assertTrue(Math.sqrt(error / size) < 0.05, "relative error " + Math.sqrt(error / size));
    }
  }

  @Test
  void theManifestNamesEveryFileWithItsChecksumAndKeepsOtherModels(@TempDir Path folder)
      throws Exception {
    Path models = Files.createDirectories(folder.resolve("models"));
    Files.writeString(
        models.resolve("manifest.json"), "{\"models\":[{\"name\":\"other\",\"files\":[]}]}");
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"));
    run(folder, file);
    run(folder, file);
    JsonNode entries = JSON.readTree(models.resolve("manifest.json")).path("models");
    assertEquals(2, entries.size());
    assertEquals("other", entries.path(0).path("name").asString());
    JsonNode listed = entries.path(1).path("files");
    try (var files = Files.list(models.resolve("tiny"))) {
      assertEquals(files.count(), listed.size());
    }
    for (JsonNode entry : listed) {
      Path written = models.resolve(entry.path("path").asString());
      assertEquals(Files.size(written), entry.path("bytes").asLong());
      assertEquals(Checksum.of(written, new Cancellation()), entry.path("sha256").asString());
    }
  }

  @Test
  void aTruncatedFileIsDamagedAndLeavesNoFolder(@TempDir Path folder) throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 100));
    ProblemException thrown = assertThrows(ProblemException.class, () -> run(folder, file));
    assertEquals("SB-LANGUAGE-02", thrown.problem().code());
    assertFalse(Files.exists(folder.resolve("models")));
  }

  @Test
  void aCancelledImportLeavesNothingBehind(@TempDir Path folder) throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"));
    Cancellation cancellation = new Cancellation();
    ModelImport models = new ModelImport(folder.resolve("models"));
    assertThrows(
        CancelledException.class,
        () -> models.run(file, fraction -> cancellation.cancel(), cancellation));
    try (var left = Files.list(folder.resolve("models"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static ModelCard run(Path folder, Path file) {
    return new ModelImport(folder.resolve("models")).run(file, f -> {}, new Cancellation());
  }
}
