package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.engine.Cancellation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tiny models of each family against transformers on the same weights; see make_models.py. */
class FamiliesTest {
  private static final Path DATA =
      Path.of(System.getProperty("signalbox.root"), "src/test/resources/language/import");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "llama", "llama31", "qwen2", "qwen3", "gemma", "gemma2", "gemma3", "llama-k", "llama-4"
  })
  void floatsGiveTheLogitsOfTransformers(String name) throws Exception {
    double error = worst(name, ModelForm.FLOAT);
    assertTrue(error < 1e-4, name + ": relative error " + error);
  }

  /** Activations of 8 bits alone cost 1 to 3 % on real weights. */
  @ParameterizedTest
  @CsvSource({
    "llama, 0.07",
    "llama31, 0.07",
    "qwen2, 0.07",
    "qwen3, 0.07",
    "gemma, 0.07",
    "gemma2, 0.07",
    "gemma3, 0.07",
    "llama-k, 0.07",
    "llama-4, 0.07"
  })
  void theFormOfTheFileStaysNearTheLogitsOfTransformers(String name, double most) throws Exception {
    double error = worst(name, ModelForm.AS_FILED);
    assertTrue(error < most, name + ": relative error " + error);
  }

  @Test
  void whatWasQuantisedAnewIsMeasuredAndStandsOnTheCard() throws Exception {
    ModelCard card = run("llama-k", ModelForm.AS_FILED);
    ImportLoss loss = card.loss().orElseThrow();
    assertEquals(8, loss.tensors());
    assertTrue(loss.relative() > 0.001 && loss.worst() < 0.03, loss.toString());
    assertEquals(card, ModelCard.read(folder.resolve("models").resolve(card.name())));
  }

  private ModelCard run(String name, ModelForm form) {
    return new ModelImport(folder.resolve("models"))
        .run(DATA.resolve(name + ".gguf"), form, f -> {}, new Cancellation());
  }

  /** The largest relative error over the positions, read one after another with reuse. */
  private double worst(String name, ModelForm form) throws Exception {
    ModelCard card = run(name, form);
    JsonNode about = JsonMapper.builder().build().readTree(DATA.resolve("models.json"));
    int[] ids = Reference.ints(about.path("ids"));
    FloatBuffer expected =
        ByteBuffer.wrap(Files.readAllBytes(DATA.resolve("logits-" + name + ".bin")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    double worst = 0;
    try (LanguageModel model =
        LanguageModel.open(folder.resolve("models").resolve(card.name()), 1, Precision.FAST)) {
      for (int position : Reference.ints(about.path("positions"))) {
        int[] read = Arrays.copyOf(ids, position + 1);
        float[] ours = model.exclusively(new Cancellation(), reading -> reading.logitsAfter(read));
        float[] theirs = new float[ours.length];
        expected.get(theirs);
        worst = Math.max(worst, relative(ours, theirs));
      }
    }
    return worst;
  }

  private static double relative(float[] ours, float[] theirs) {
    double error = 0;
    double size = 0;
    for (int i = 0; i < ours.length; i++) {
      error += Math.pow(ours[i] - theirs[i], 2);
      size += Math.pow(theirs[i], 2);
    }
    return Math.sqrt(error / size);
  }
}
