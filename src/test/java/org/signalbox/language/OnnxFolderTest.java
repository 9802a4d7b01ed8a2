package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.task.ProblemException;

/** Folders in the ONNX format against transformers on the same weights; see make_folders.py. */
class OnnxFolderTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"hf", "genai", "hf/onnx/model.onnx"})
  void aFolderGivesTheLogitsOfTransformers(String name) throws Exception {
    ModelCard card = run(ImportData.path(name));
    assertEquals(128, card.context());
    try (LanguageModel model = LanguageModel.open(imported(card), 1, Precision.FAST)) {
      double error = ImportData.worst("llama", model);
      // Half floats for keys and values cost a thousandth.
      assertTrue(error < (name.startsWith("hf") ? 2e-3 : 1e-4), name + ": " + error);
    }
  }

  /** Jinja drops the line break at the very end of a template. */
  @Test
  void theTemplateOfTheFolderIsUsed() {
    ModelCard card = run(ImportData.path("hf"));
    Tokenizer tokenizer =
        new Tokenizer(TokenizerFile.read(imported(card).resolve("tokenizer.json")));
    ChatTemplate chat = ChatTemplate.read(imported(card), tokenizer);
    int[] ids = chat.prompt(List.of(new ChatTurn(ChatTurn.Role.USER, " the cat ")), 100);
    assertEquals(
        "<|im_start|>user\nthe cat<|im_end|>\n<|im_start|>assistant",
        String.join("", tokenizer.pieces(ids)));
  }

  @Test
  void missingAndShortFilesAreNamedBeforeAnythingIsWritten() throws Exception {
    Path copy = copied("genai", "model.onnx", "tokenizer.json", "genai_config.json");
    assertEquals("SB-LANGUAGE-68", refusal(copy));
    byte[] weights = Files.readAllBytes(ImportData.path("genai/model.onnx.data"));
    Files.write(
        copy.resolve("model.onnx.data"), java.util.Arrays.copyOf(weights, weights.length / 2));
    assertEquals("SB-LANGUAGE-02", refusal(copy));
    Files.delete(copy.resolve("tokenizer.json"));
    assertEquals("SB-LANGUAGE-68", refusal(copy));
    Files.writeString(copy.resolve("model.onnx"), "no graph");
    Files.copy(ImportData.path("genai/tokenizer.json"), copy.resolve("tokenizer.json"));
    assertEquals("SB-LANGUAGE-02", refusal(copy));
  }

  @Test
  void anEncoderIsRefused() throws Exception {
    Path copy = copied("genai", "tokenizer.json");
    Path encoder = Path.of(System.getProperty("signalbox.encoder"), "all-minilm-l6-v2-q");
    Files.copy(encoder.resolve("all-minilm-l6-v2-q.onnx"), copy.resolve("model.onnx"));
    assertEquals("SB-LANGUAGE-69", refusal(copy));
  }

  @Test
  void aCancelledImportLeavesNothing() throws Exception {
    Cancellation cancellation = new Cancellation();
    assertThrows(
        CancelledException.class,
        () ->
            new ModelImport(folder.resolve("models"))
                .run(
                    ImportData.path("genai"),
                    fraction -> {
                      if (fraction > 0.5) {
                        cancellation.cancel();
                      }
                    },
                    cancellation));
    try (var left = Files.list(folder.resolve("models"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  private Path copied(String from, String... files) throws Exception {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    for (String file : files) {
      Files.copy(
          ImportData.path(from + "/" + file),
          copy.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private String refusal(Path source) {
    ProblemException thrown = assertThrows(ProblemException.class, () -> run(source));
    assertTrue(Files.notExists(folder.resolve("models")));
    return thrown.problem().code();
  }

  private ModelCard run(Path source) {
    return new ModelImport(folder.resolve("models")).run(source, f -> {}, new Cancellation());
  }

  private Path imported(ModelCard card) {
    return folder.resolve("models").resolve(card.name());
  }
}
