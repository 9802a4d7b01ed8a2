package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.task.ProblemException;

/** Every type against its de-quantisation by the Python package gguf; see make_types.py. */
class GgufTypesTest {
  @Test
  void everyTypeIsDequantisedAsTheGgufPackageDoes() throws Exception {
    FloatBuffer expected = ImportData.floats("types.bin");
    try (GgufFile file = GgufFile.open(ImportData.path("types.gguf"))) {
      for (GgufType type :
          List.of(
              GgufType.F32,
              GgufType.F16,
              GgufType.BF16,
              GgufType.Q4_0,
              GgufType.Q4_1,
              GgufType.Q5_0,
              GgufType.Q5_1,
              GgufType.Q8_0,
              GgufType.Q4_K,
              GgufType.Q5_K,
              GgufType.Q6_K)) {
        GgufTensor tensor = file.tensor(type.name());
        assertEquals(type, tensor.type());
        float[] row = new float[tensor.columns()];
        for (int i = 0; i < tensor.rows(); i++) {
          tensor.row(i, row);
          for (float weight : row) {
            assertEquals(expected.get(), weight, 1e-6, type.name());
          }
        }
      }
    }
    assertEquals(0, expected.remaining());
  }

  /** By the size of a step: a 4-bit step is a tenth of the weights' size, an 8-bit one 1/200. */
  @Test
  void codesStandForTheWeightsWithinTheStepOfTheForm() throws Exception {
    try (GgufFile file = GgufFile.open(ImportData.path("types.gguf"))) {
      for (GgufType type : GgufType.values()) {
        GgufTensor tensor = file.tensor(type.name());
        assertLoss(tensor, new EightBitForm(), type.name().startsWith("Q4") ? 0.012 : 0.005);
        assertLoss(tensor, new EmbeddingForm(), 0.008);
        assertLoss(tensor, new AugmentedForm(), type.name().startsWith("Q4") ? 0.03 : 0.12);
      }
      for (GgufType kept : List.of(GgufType.Q4_0, GgufType.Q5_0, GgufType.Q8_0)) {
        assertLoss(file.tensor(kept.name()), new EightBitForm(), 1e-6);
        assertLoss(file.tensor(kept.name()), new EmbeddingForm(), 1e-6);
      }
      assertLoss(file.tensor("Q4_0"), new FourBitForm(), 1e-6);
    }
  }

  @Test
  void aTypeThatIsNotReadIsNamedWithTheOnesThatAre() {
    ProblemException thrown =
        assertThrows(ProblemException.class, () -> GgufFile.open(ImportData.path("unread.gguf")));
    assertEquals("SB-LANGUAGE-60", thrown.problem().code());
    assertTrue(thrown.problem().args().contains("Q2_K"), thrown.problem().toString());
  }

  @Test
  void aModelLargerThanMemoryOrDiskIsRefusedBeforeAnythingIsWritten(@TempDir Path folder)
      throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"));
    assertEquals("SB-LANGUAGE-63", refusal(folder, file, new ImportLimits(1 << 20, 1L << 40)));
    assertEquals("SB-LANGUAGE-64", refusal(folder, file, new ImportLimits(1L << 40, 1 << 10)));
  }

  private static String refusal(Path folder, Path file, ImportLimits limits) {
    ModelImport importing = new ModelImport(folder.resolve("models"), limits);
    ProblemException thrown =
        assertThrows(
            ProblemException.class,
            () -> importing.run(file, f -> {}, new org.signalbox.engine.Cancellation()));
    assertTrue(Files.notExists(folder.resolve("models")));
    return thrown.problem().code();
  }

  private static void assertLoss(GgufTensor tensor, WeightForm form, double most) {
    ImportLoss.Measure measure = new ImportLoss.Measure();
    QuantizedShape shape = form.shape(tensor.rows(), tensor.columns());
    CodedRow coded = new CodedRow(shape);
    for (int row = 0; row < tensor.rows(); row++) {
      form.encode(tensor, row, coded);
      measure.row(tensor, row, coded, shape);
    }
    ImportLoss loss = measure.total();
    assertTrue(loss.relative() <= most, tensor.name() + " in " + form + ": " + loss);
  }
}
