package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ProblemException;

class ModelVariantsTest {
  @TempDir private Path folder = Path.of("");

  /** The file holds 8 bits, so floats are exact, eight bits almost, and four bits are not. */
  @Test
  void fewerBitsLoseMore() throws Exception {
    Path model = imported("qwen2");
    ModelVariants variants = new ModelVariants(model, folder.resolve("cache"));
    double[] errors = new double[ModelVariants.FORMS.size()];
    long[] bytes = new long[errors.length];
    for (int i = 0; i < errors.length; i++) {
      Path made = variants.make(ModelVariants.FORMS.get(i), f -> {}, new Cancellation());
      assertEquals(made, variants.make(ModelVariants.FORMS.get(i), f -> {}, new Cancellation()));
      bytes[i] = ModelCard.read(made).bytes();
      try (LanguageModel opened = LanguageModel.open(made, 1, Precision.FAST)) {
        errors[i] = ImportData.worst("qwen2", opened);
      }
    }
    assertTrue(errors[0] < 1e-4, "floats: " + errors[0]);
    assertTrue(errors[1] < 0.04, "8 bits: " + errors[1]);
    assertTrue(errors[2] > 2 * errors[1] && errors[3] > errors[2], "4: " + errors[2]);
    assertTrue(bytes[0] > bytes[1] && bytes[1] > bytes[2], "sizes");
  }

  @Test
  void figuresAreMeasuredAgainstTheFirst() throws Exception {
    ModelVariants variants = new ModelVariants(imported("llama-4"), folder.resolve("cache"));
    Path made = variants.make(ModelForm.FLOAT, f -> {}, new Cancellation());
    long[] time = {0};
    try (LanguageModel opened = LanguageModel.open(made, 1, Precision.FAST)) {
      VariantFigures figures =
          VariantFigures.measure(
              ModelForm.FLOAT, opened, RunContext.quiet(0).withTicker(() -> time[0] += 1_000_000));
      assertTrue(figures.logProbability() < -1, figures.toString());
      assertEquals(0, figures.loss(List.of(figures)));
    }
  }

  @Test
  void aCancelLeavesNothingAndAGivenGraphIsRefused() throws Exception {
    ModelVariants variants = new ModelVariants(imported("llama-4"), folder.resolve("cache"));
    Cancellation cancellation = new Cancellation();
    assertThrows(
        CancelledException.class,
        () -> variants.make(ModelForm.FLOAT, f -> cancellation.cancel(), cancellation));
    try (var left = java.nio.file.Files.list(folder.resolve("cache/variants"))) {
      assertEquals(List.of(), left.toList());
    }
    Path given = imported("genai");
    ProblemException thrown =
        assertThrows(ProblemException.class, () -> new ModelVariants(given, folder));
    assertEquals("SB-LANGUAGE-70", thrown.problem().code());
  }

  private Path imported(String name) {
    Path source = ImportData.path(name.equals("genai") ? name : name + ".gguf");
    ModelCard card =
        new ModelImport(folder.resolve("models")).run(source, f -> {}, new Cancellation());
    return folder.resolve("models").resolve(card.name());
  }
}
