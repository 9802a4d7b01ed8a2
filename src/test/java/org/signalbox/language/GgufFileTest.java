package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.ProblemException;

class GgufFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aMissingFileIsNamed() {
    assertEquals("SB-LANGUAGE-04", importing(folder.resolve("none.gguf")));
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    assertEquals("SB-LANGUAGE-09", importing(file(new byte[0])));
  }

  @Test
  void anotherKindOfFileIsRefused() throws Exception {
    assertEquals("SB-LANGUAGE-01", importing(file("PK and much more text".getBytes("UTF-8"))));
  }

  @Test
  void aFileThatEndsInItsHeaderIsDamaged() throws Exception {
    assertEquals("SB-LANGUAGE-02", importing(file(header(3, 1, 5).array())));
  }

  @Test
  void anAbsurdCountIsDamageAndNotAnAllocation() throws Exception {
    assertEquals("SB-LANGUAGE-02", importing(file(header(3, Long.MAX_VALUE, 1).array())));
  }

  @Test
  void anOtherVersionIsNotSupported() throws Exception {
    assertEquals("SB-LANGUAGE-03", importing(file(header(9, 0, 0).array())));
  }

  @Test
  void aModelOfNoKnownFamilyIsRefusedAndLeavesNothingBehind() throws Exception {
    assertEquals("SB-LANGUAGE-61", importing(file(header(3, 0, 0).array())));
    assertFalse(Files.exists(folder.resolve("models")));
  }

  private static ByteBuffer header(int version, long tensors, long values) {
    return ByteBuffer.allocate(24)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x46554747)
        .putInt(version)
        .putLong(tensors)
        .putLong(values);
  }

  private Path file(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("some.Q4_1.gguf"), bytes);
  }

  private String importing(Path file) {
    ModelImport models = new ModelImport(folder.resolve("models"));
    return assertThrows(
            ProblemException.class, () -> models.run(file, fraction -> {}, new Cancellation()))
        .problem()
        .code();
  }
}
