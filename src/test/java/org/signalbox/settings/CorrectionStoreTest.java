package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionStoreTest {
  @Test
  void theNewestOfAnInputIsKept(@TempDir Path folder) throws IOException {
    store(folder).keep(correction("00000000000000aa", "sales"));
    store(folder).keep(correction("00000000000000bb", "price"));
    store(folder).keep(correction("00000000000000aa", "profit"));
    assertEquals(
        List.of("profit", "price"),
        store(folder).list().stream().map(KeptCorrection::target).toList());
    assertEquals(
        Optional.of("profit"), store(folder).find("00000000000000aa").map(KeptCorrection::target));
  }

  @Test
  void aForgottenOneIsGone(@TempDir Path folder) throws IOException {
    store(folder).keep(correction("00000000000000aa", "sales"));
    assertTrue(store(folder).forget("00000000000000aa"));
    assertFalse(store(folder).forget("00000000000000aa"));
    assertEquals(List.of(), store(folder).list());
  }

  @Test
  void aBrokenFileIsKeptAside(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("corrections.json"), "{ no json");
    assertEquals(List.of(), store(folder).list());
    store(folder).keep(correction("00000000000000aa", "sales"));
    assertEquals(1, store(folder).list().size());
    assertEquals("{ no json", Files.readString(folder.resolve("corrections.json.broken")));
  }

  private static CorrectionStore store(Path folder) {
    return new CorrectionStore(new UserFolder(folder));
  }

  private static KeptCorrection correction(String signature, String target) {
    return new KeptCorrection(signature, "a table", "", target, "", "");
  }
}
