package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.engine.Cancellation;

/** Tiny models of each family against transformers on the same weights; see make_models.py. */
class FamiliesTest {
  @TempDir private Path folder = Path.of("");
  private final List<String> notices = new ArrayList<>();

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
        .run(ImportData.path(name + ".gguf"), form, f -> {}, new Cancellation());
  }

  /** Tiny random models suffer more from bytes for keys and values than real ones. */
  @ParameterizedTest
  @CsvSource({
    "llama", "llama31", "qwen2", "qwen3", "gemma", "gemma2", "gemma3", "llama-k", "llama-4"
  })
  void theFormDerivedForThisMachineStaysNearTheLogitsToo(String name) throws Exception {
    ModelCard card = run(name, ModelForm.AS_FILED);
    double error;
    try (LanguageModel model =
        LanguageModel.open(
            folder.resolve("models").resolve(card.name()),
            new Loading(1, Precision.FAST, Footprint.FAST),
            surroundings())) {
      model.awaitWhole(new Cancellation());
      error = ImportData.worst(name, model);
    }
    assertEquals(List.of(), notices.stream().filter(n -> !n.equals("SB-LANGUAGE-32")).toList());
    assertTrue(error < 0.15, name + ": relative error " + error);
  }

  private Surroundings surroundings() {
    Surroundings.Machine machine =
        new Surroundings.Machine() {
          @Override
          public String processor() {
            return "any";
          }

          @Override
          public long freeBytes() {
            return 1L << 40;
          }

          @Override
          public boolean busy() {
            return false;
          }
        };
    return new Surroundings(
        folder.resolve("cache"),
        machine,
        Runnable::run,
        () -> 0,
        notice -> notices.add(notice.code()));
  }

  private double worst(String name, ModelForm form) throws Exception {
    ModelCard card = run(name, form);
    try (LanguageModel model =
        LanguageModel.open(folder.resolve("models").resolve(card.name()), 1, Precision.FAST)) {
      return ImportData.worst(name, model);
    }
  }
}
